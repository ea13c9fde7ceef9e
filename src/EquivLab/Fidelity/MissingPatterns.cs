using EquivLab.Data;

namespace EquivLab.Fidelity;

/// <summary>The sets of columns that are missing together in a row.</summary>
internal static class MissingPatterns
{
    /// <summary>How many rows have each pattern.</summary>
    /// <param name="table">A table.</param>
    /// <param name="columns">The columns that are looked at.</param>
    /// <returns>Rows by pattern: a character a column, 1 where it is missing.</returns>
    public static Dictionary<string, int> Count(Table table, IReadOnlyList<string> columns)
    {
        Column[] read = [.. columns.Select(name => table[name])];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var byPattern = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var pattern = new char[read.Length];
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int c = 0; c < pattern.Length; c++) pattern[c] = read[c].IsMissing(row) ? '1' : '0';
            byPattern.TryGetValue(pattern, out int count);
            byPattern[pattern] = count + 1;
        }

        return counts;
    }

    /// <summary>The places of the columns that are missing in a pattern.</summary>
    public static IEnumerable<int> Missing(string pattern) => Enumerable.Range(0, pattern.Length).Where(c => pattern[c] == '1');

    /// <summary>Total variation between the patterns of two tables, in [0, 1].</summary>
    public static double Distance(Dictionary<string, int> p, Dictionary<string, int> q)
    {
        string[] patterns = [.. p.Keys.Union(q.Keys)];
        return DiscreteDistances.TotalVariation(
            Array.ConvertAll(patterns, k => (double)p.GetValueOrDefault(k)), Array.ConvertAll(patterns, k => (double)q.GetValueOrDefault(k)));
    }
}
