using EquivLab.Records;

namespace EquivLab.Privacy;

/// <summary>The two closest synthetic records of everybody who is attacked, searched once for all attacks that need them.</summary>
internal sealed class ClosestRecords
{
    private const int Neighbours = 2;

    private AttackSetting? _setting;
    private (Neighbours Members, Neighbours NonMembers) _found;

    /// <param name="setting">Who is attacked, and what the attacker has.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    public (Neighbours Members, Neighbours NonMembers) Of(AttackSetting setting, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(_setting, setting)) return _found;
        PlacedRecords placed = setting.Placed;
        Neighbours Find(float[][] records) => NearestRecords.Find(records, placed.Synthetic, Neighbours, setting.Threads, cancellationToken);
        _found = (Find(placed.Members), Find(placed.NonMembers));
        _setting = setting;
        return _found;
    }
}
