using EquivLab.Data;
using EquivLab.Records;

namespace EquivLab.Privacy.Canaries;

/// <summary>
/// Records that stand out (canaries, after Carlini et al. 2019, "The secret sharer"), made from the train set alone. Each
/// column is drawn by itself: categories uniformly, rare ones as often as common ones, numbers over their range with
/// most weight at its ends (the arcsine law). Of many draws those that are farthest from their closest train record are
/// kept; none equals a train record or another canary.
/// </summary>
internal static class CanaryRecords
{
    private const int DrawsPerCanary = 8;

    /// <param name="train">The train set, whose columns, categories and ranges are used.</param>
    /// <param name="count">How many to make.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <exception cref="InputException">The columns do not allow so many different records.</exception>
    public static Table Draw(Table train, int count, ulong seed, int threads, CancellationToken cancellationToken = default)
    {
        var rng = new Rng(seed, Streams.CanaryValues);
        int draws = checked(count * DrawsPerCanary);
        var columns = new Column[train.Columns.Count];
        for (int c = 0; c < columns.Length; c++)
            columns[c] = train.Columns[c] is NumericColumn numeric ? Numbers(numeric, draws, ref rng) : Categories((CategoricalColumn)train.Columns[c], draws, ref rng);
        var drawn = new Table(columns);
        Table fresh = drawn.Select(Fresh(drawn, train));
        if (fresh.RowCount < count)
            throw new InputException($"--canaries: the columns allow only {fresh.RowCount} different records that are not in the train set; ask for fewer than {count}, or do without.");

        var space = new RecordSpace(train);
        double[] distances = NearestRecords.Distances(space.Place(fresh), space.Place(train), threads, cancellationToken);
        int[] rows = [.. Enumerable.Range(0, fresh.RowCount)];
        Array.Sort(rows, (a, b) => distances[a] != distances[b] ? distances[b].CompareTo(distances[a]) : a.CompareTo(b));
        return fresh.Select(rows.AsSpan(0, count));
    }

    private static int[] Fresh(Table drawn, Table train)
    {
        string[] names = [.. train.Columns.Select(c => c.Name)];
        var taken = new HashSet<UInt128>(RowFingerprints.Of(train, names));
        UInt128[] prints = RowFingerprints.Of(drawn, names);
        return [.. Enumerable.Range(0, prints.Length).Where(r => taken.Add(prints[r]))];
    }

    private static NumericColumn Numbers(NumericColumn column, int count, ref Rng rng)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in column.Values)
        {
            // Comparisons with NaN are false: missing values count for nothing.
            if (value < low) low = value;
            if (value > high) high = value;
        }

        var values = new double[count];
        for (int i = 0; i < count; i++)
        {
            double sine = Math.Sin(Math.PI / 2 * rng.NextDouble());
            values[i] = low > high ? double.NaN : Math.Clamp(Math.Round(low + (high - low) * sine * sine, Math.Min(column.Schema.Decimals, 15)), low, high);
        }

        return new NumericColumn(column.Schema, values);
    }

    private static CategoricalColumn Categories(CategoricalColumn column, int count, ref Rng rng)
    {
        var isUsed = new bool[column.Categories.Count];
        foreach (int code in column.Codes)
            if (code >= 0) isUsed[code] = true;
        int[] used = [.. Enumerable.Range(0, isUsed.Length).Where(c => isUsed[c])];
        var codes = new int[count];
        for (int i = 0; i < count; i++) codes[i] = used.Length == 0 ? CategoricalColumn.Missing : used[rng.Next(used.Length)];
        return new CategoricalColumn(column.Schema, codes, [.. column.Categories]);
    }
}
