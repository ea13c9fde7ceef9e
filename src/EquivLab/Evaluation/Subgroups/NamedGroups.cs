using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Evaluation.Subgroups;

/// <summary>
/// Groups of rows by a column: its categories in the order of their size in the train set, or numbers cut at the train
/// set's quartiles, and the missing. Groups of fewer than 10 hold-out rows are never named: together they are one
/// group, and if that is still smaller it is left out.
/// </summary>
internal sealed class NamedGroups
{
    public const int FewestRows = 10;

    private readonly Func<Column, Func<int, int>> _coding;
    private readonly int[] _groupOf;

    private NamedGroups(Func<Column, Func<int, int>> coding, IReadOnlyList<string> names, int[] groupOf, string? note)
    {
        _coding = coding;
        _groupOf = groupOf;
        Names = names;
        Note = note;
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>What was left out, or null.</summary>
    public string? Note { get; }

    /// <param name="train">The column in the train set, from which groups are taken.</param>
    /// <param name="holdout">The column in the hold-out.</param>
    /// <param name="rows">The hold-out rows that count.</param>
    public static NamedGroups Of(Column train, Column holdout, ReadOnlySpan<int> rows)
    {
        (List<string> values, Func<Column, Func<int, int>> coding) = train is NumericColumn numbers
            ? Quartiles(numbers) : Categories((CategoricalColumn)train);
        values.Add("missing");
        // The last code is for values that the train set never had.
        var counts = new int[values.Count + 1];
        Func<int, int> codeOf = coding(holdout);
        foreach (int row in rows) counts[codeOf(row)]++;

        var names = new List<string>();
        var groupOf = new int[counts.Length];
        int rare = 0, rareRows = 0;
        for (int code = 0; code < counts.Length; code++)
        {
            groupOf[code] = -1;
            if (code < values.Count && counts[code] >= FewestRows)
            {
                groupOf[code] = names.Count;
                names.Add(values[code]);
            }
            else if (counts[code] > 0)
            {
                rare++;
                rareRows += counts[code];
            }
        }

        if (rareRows < FewestRows)
            return new NamedGroups(coding, names, groupOf, rare == 0 ? null : $"left out: {Groups(rare)} of fewer than {FewestRows} hold-out rows each");
        for (int code = 0; code < groupOf.Length; code++)
            if (groupOf[code] < 0) groupOf[code] = names.Count;
        names.Add($"other ({Groups(rare)})");
        return new NamedGroups(coding, names, groupOf, null);
    }

    /// <summary>The given rows of a table's column, by group.</summary>
    public int[][] Split(Column column, ReadOnlySpan<int> rows)
    {
        var groups = new List<int>[Names.Count];
        for (int g = 0; g < groups.Length; g++) groups[g] = [];
        Func<int, int> codeOf = _coding(column);
        foreach (int row in rows)
            if (_groupOf[codeOf(row)] is >= 0 and int group) groups[group].Add(row);
        return Array.ConvertAll(groups, g => g.ToArray());
    }

    private static string Groups(int count) => count == 1 ? "1 group" : string.Create(CultureInfo.InvariantCulture, $"{count} groups");

    private static (List<string> Names, Func<Column, Func<int, int>> Coding) Categories(CategoricalColumn train)
    {
        var counts = new int[train.Categories.Count];
        foreach (int code in train.Codes)
            if (code >= 0) counts[code]++;
        List<string> names = [.. Enumerable.Range(0, counts.Length).Where(c => counts[c] > 0)
            .OrderByDescending(c => counts[c]).ThenBy(c => train.Categories[c], StringComparer.Ordinal).Select(c => train.Categories[c])];
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in names) index.Add(name, index.Count);
        int missing = names.Count, unknown = missing + 1;
        return (names, column =>
        {
            var other = (CategoricalColumn)column;
            int[] map = [.. other.Categories.Select(c => index.GetValueOrDefault(c, unknown))];
            return row => other.Codes[row] < 0 ? missing : map[other.Codes[row]];
        }
        );
    }

    private static (List<string> Names, Func<Column, Func<int, int>> Coding) Quartiles(NumericColumn train)
    {
        double[] sorted = Array.FindAll(train.Values.ToArray(), v => !double.IsNaN(v));
        Array.Sort(sorted);
        double[] edges = sorted.Length == 0 ? [] : [.. Enumerable.Range(1, 3).Select(q => sorted[q * sorted.Length / 4]).Where(e => e > sorted[0]).Distinct()];
        string Text(double edge) => train.Schema.DateFormat is { } format
            ? DateFormats.ToDate(edge, format).ToString(format, CultureInfo.InvariantCulture)
            : Math.Round(edge, train.Schema.Decimals).ToString("G6", CultureInfo.InvariantCulture);
        List<string> names = edges.Length == 0 ? ["any value"]
            : ["below " + Text(edges[0]), .. edges.Skip(1).Select((e, i) => $"{Text(edges[i])} to below {Text(e)}"), $"{Text(edges[^1])} and above"];
        int missing = names.Count;
        return (names, column =>
        {
            var other = (NumericColumn)column;
            return row =>
            {
                double value = other.Values[row];
                int at = double.IsNaN(value) ? 0 : Array.BinarySearch(edges, value);
                // A value on an edge begins the next group.
                return double.IsNaN(value) ? missing : at < 0 ? ~at : at + 1;
            };
        }
        );
    }
}
