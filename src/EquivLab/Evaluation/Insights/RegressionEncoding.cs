using EquivLab.Data;
using EquivLab.Evaluation.Subgroups;

namespace EquivLab.Evaluation.Insights;

/// <summary>One coefficient.</summary>
/// <param name="Predictor">The column that it belongs to.</param>
/// <param name="Label">The column, and of a category the category and what it is compared with.</param>
/// <param name="IsCategory">Whether it is 1 in the rows of a category and 0 in the others.</param>
internal sealed record RegressionTerm(string Predictor, string Label, bool IsCategory);

/// <summary>The rows of a regression where every column is known: one array a coefficient, and the outcome.</summary>
internal sealed record RegressionRows(double[][] Columns, double[] Outcome)
{
    public int Count => Outcome.Length;
}

/// <summary>
/// How both tables are encoded: numbers as they are; categories as 0 and 1 against the train set's most frequent one.
/// Categories of fewer than 10 hold-out rows are one category together or, if that is still smaller, left out with their rows.
/// </summary>
internal sealed class RegressionEncoding
{
    private readonly InsightPolicy _policy;
    private readonly IReadOnlyList<Part> _parts;

    private RegressionEncoding(InsightPolicy policy, IReadOnlyList<Part> parts, string? note)
    {
        _policy = policy;
        _parts = parts;
        Note = note;
        Terms = [.. parts.SelectMany(p => p.Terms)];
    }

    public IReadOnlyList<RegressionTerm> Terms { get; }

    /// <summary>What was left out, or null.</summary>
    public string? Note { get; }

    public static RegressionEncoding Of(InsightPolicy policy, TableSplit split)
    {
        var parts = new List<Part>();
        var notes = new List<string>();
        int[] rows = KnownRows(policy, split.Holdout);
        foreach (string name in policy.Predictors)
        {
            if (split.Train[name] is NumericColumn)
            {
                parts.Add(new Part(name, null, [new RegressionTerm(name, name, false)]));
                continue;
            }

            NamedGroups groups = NamedGroups.Of(split.Train[name], split.Holdout[name], rows);
            if (groups.Note is not null) notes.Add($"{name}: {groups.Note}");
            // The groups come by their size in the train set, so the first is the reference.
            parts.Add(new Part(name, groups, [.. groups.Names.Skip(1).Select(g => new RegressionTerm(name, $"{name} = {g} (against {groups.Names[0]})", true))]));
        }

        return new RegressionEncoding(policy, parts, notes.Count == 0 ? null : string.Join("; ", notes));
    }

    public RegressionRows Read(Table table)
    {
        int[] rows = KnownRows(_policy, table);
        var groupOf = new Dictionary<Part, int[]>();
        foreach (Part part in _parts.Where(p => p.Groups is not null))
        {
            var group = new int[table.RowCount];
            Array.Fill(group, -1);
            int[][] members = part.Groups!.Split(table[part.Name], rows);
            for (int g = 0; g < members.Length; g++)
                foreach (int row in members[g]) group[row] = g;
            groupOf.Add(part, group);
            rows = Array.FindAll(rows, row => group[row] >= 0);
        }

        var columns = new List<double[]>();
        foreach (Part part in _parts)
        {
            if (part.Groups is null) columns.Add(Array.ConvertAll(rows, row => ((NumericColumn)table[part.Name]).Values[row]));
            else for (int g = 1; g < part.Groups.Names.Count; g++) columns.Add(Array.ConvertAll(rows, row => groupOf[part][row] == g ? 1.0 : 0));
        }

        return new RegressionRows([.. columns], Outcome(table, rows));
    }

    private double[] Outcome(Table table, int[] rows)
    {
        if (table[_policy.Column] is NumericColumn numbers) return Array.ConvertAll(rows, row => numbers.Values[row]);
        var categories = (CategoricalColumn)table[_policy.Column];
        int code = categories.Categories.ToList().IndexOf(_policy.Value!);
        return Array.ConvertAll(rows, row => categories.Codes[row] == code ? 1.0 : 0);
    }

    private static int[] KnownRows(InsightPolicy policy, Table table)
    {
        Column[] read = [.. policy.Predictors.Append(policy.Column).Select(name => table[name])];
        return Array.FindAll(Conditions.Rows(table, policy.Where), row => !Array.Exists(read, c => c.IsMissing(row)));
    }

    private sealed record Part(string Name, NamedGroups? Groups, IReadOnlyList<RegressionTerm> Terms);
}
