using EquivLab.Records;

namespace EquivLab.Privacy.Risks;

/// <summary>Finds the released records that secrets are guessed from: the closest one in the key columns other than the secret.</summary>
/// <param name="setting">The attack's setting.</param>
/// <param name="keys">Columns that the attacker knows.</param>
/// <param name="cancellationToken">Stops between blocks.</param>
internal sealed class GuessingRows(AttackSetting setting, IReadOnlyList<string> keys, CancellationToken cancellationToken)
{
    private readonly int[] _keys = [.. keys.Select(setting.Synthetic.IndexOf)];

    /// <param name="targets">Places of the attacked records, one array a column of the table.</param>
    /// <param name="secrets">The columns that are guessed.</param>
    /// <returns>For each secret, one row of the released table a target.</returns>
    public int[][] For(float[][] targets, IReadOnlyList<string> secrets)
    {
        float[][] known = Array.ConvertAll(_keys, k => targets[k]), released = Array.ConvertAll(_keys, k => setting.Placed.Synthetic[k]);
        var places = new Lazy<int[][]>(() => NearestByOtherColumns.Find(known, released, setting.Threads, cancellationToken));
        var closest = new Lazy<int[]>(() => NearestRecords.Find(known, released, 1, setting.Threads, cancellationToken).Rows);
        return
        [
            .. secrets.Select(secret => Array.IndexOf(_keys, setting.Synthetic.IndexOf(secret)) switch
            {
                < 0 => closest.Value,
                int place => places.Value[place],
            }),
        ];
    }
}
