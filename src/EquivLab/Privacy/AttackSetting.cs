using EquivLab.Data;
using EquivLab.Records;
using EquivLab.Synthesis;

namespace EquivLab.Privacy;

/// <summary>Who is attacked, and what the attacker has.</summary>
/// <param name="Synthetic">The released table.</param>
/// <param name="Sample">Who is attacked.</param>
/// <param name="Target">The target column.</param>
internal sealed record AttackSetting(Table Synthetic, MembershipSample Sample, string Target)
{
    private readonly Lazy<PlacedRecords> _placed = new(() => PlacedRecords.Of(Synthetic, Sample));

    /// <summary>The synthesizer, for attacks that train it again; null where it is not at hand.</summary>
    public ISynthesizer? Synthesizer { get; init; }

    /// <summary>How much work the attacks may be.</summary>
    public AttackBudget Budget { get; init; }

    /// <summary>The seed of whatever is random.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The most threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The records in the space of the released table, placed once for all attacks.</summary>
    public PlacedRecords Placed => _placed.Value;
}

/// <summary>Records in the space of the released table, one array a column.</summary>
/// <param name="Synthetic">The released table's.</param>
/// <param name="Members">The members'.</param>
/// <param name="NonMembers">The non-members'.</param>
internal sealed record PlacedRecords(float[][] Synthetic, float[][] Members, float[][] NonMembers)
{
    public static PlacedRecords Of(Table synthetic, MembershipSample sample)
    {
        var space = new RecordSpace(synthetic);
        return new PlacedRecords(space.Place(synthetic), space.Place(sample.Members), space.Place(sample.NonMembers));
    }
}
