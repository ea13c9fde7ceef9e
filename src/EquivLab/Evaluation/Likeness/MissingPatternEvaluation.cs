using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation.Likeness;

/// <summary>Compares which columns are missing together. Patterns of fewer than ten hold-out rows are not named.</summary>
internal static class MissingPatternEvaluation
{
    private const int FewestRows = 10;
    private const int MostNamed = 12;

    /// <returns>Null where neither hold-out nor synthetic table misses anything.</returns>
    public static MissingPatternsResult? Run(TableSplit split, Table synthetic, EvaluationOptions options)
    {
        Table train = split.Train, holdout = split.Holdout;
        string[] columns = [.. train.Columns.Select(c => c.Name).Where(name => HasMissing(train[name]) || HasMissing(holdout[name]) || HasMissing(synthetic[name]))];
        Dictionary<string, int> real = MissingPatterns.Count(holdout, columns), made = MissingPatterns.Count(synthetic, columns), known = MissingPatterns.Count(train, columns);
        bool IsHoled(Dictionary<string, int> counts) => counts.Keys.Any(pattern => MissingPatterns.Missing(pattern).Any());
        if (!IsHoled(real) && !IsHoled(made)) return null;

        double Share(Dictionary<string, int> counts, string pattern, Table table) => (double)counts.GetValueOrDefault(pattern) / table.RowCount;
        string[] named = [.. real.Where(p => p.Value >= FewestRows).OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Take(MostNamed).Select(p => p.Key)];
        MissingPattern[] patterns = [.. named.Select(p => new MissingPattern(
            [.. MissingPatterns.Missing(p).Select(c => columns[c])], Share(real, p, holdout), Share(made, p, synthetic), Share(known, p, train)))];
        int rest = real.Keys.Union(made.Keys).Except(named).Count();
        (Table shortTrain, Table shortSynthetic) = RandomRows.EquallyMany(train, synthetic, options.Seed);
        return new MissingPatternsResult
        {
            Distance = MissingPatterns.Distance(real, MissingPatterns.Count(shortSynthetic, columns)),
            Reference = MissingPatterns.Distance(real, MissingPatterns.Count(shortTrain, columns)),
            Patterns = patterns,
            Others = rest == 0 ? null : new OtherPatterns(
                rest, Rest(patterns.Sum(p => p.Real)), Rest(patterns.Sum(p => p.Synthetic)), Rest(patterns.Sum(p => p.Reference))),
        };
    }

    private static double Rest(double named) => Math.Max(0, 1 - named);

    private static bool HasMissing(Column column)
    {
        for (int row = 0; row < column.Count; row++)
            if (column.IsMissing(row)) return true;
        return false;
    }
}
