using EquivLab.Data;
using EquivLab.Fidelity;

namespace EquivLab.Evaluation.Likeness;

/// <summary>Looks for rare categories and tails in the synthetic table. No category of fewer than ten hold-out rows is named.</summary>
internal static class CoverageEvaluation
{
    private const int FewestRows = 10;
    private const int FewestValues = 100;
    private const int MostLost = 10;
    private const double RareShare = 0.01;
    private const double TailLevel = 0.01;

    public static CoverageResult Run(TableSplit split, Table synthetic) => new()
    {
        Categories = [.. split.Holdout.Columns.OfType<CategoricalColumn>().Select(c =>
            Categories(c, (CategoricalColumn)split.Train[c.Name], (CategoricalColumn)synthetic[c.Name]))],
        Tails = [.. split.Holdout.Columns.OfType<NumericColumn>().Select(c =>
            Tail(c, (NumericColumn)split.Train[c.Name], (NumericColumn)synthetic[c.Name])).OfType<TailCoverage>()],
    };

    private static CategoryCoverage Categories(CategoricalColumn holdout, CategoricalColumn train, CategoricalColumn synthetic)
    {
        string[] names = [.. holdout.Categories.Concat(train.Categories).Concat(synthetic.Categories).Distinct(StringComparer.Ordinal)];
        var index = names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        int[] real = Count(holdout, index), known = Count(train, index), made = Count(synthetic, index);
        int[] both = [.. real.Zip(known, (a, b) => a + b)];
        bool[] common = Array.ConvertAll(real, c => c >= FewestRows), unknown = Array.ConvertAll(both, c => c == 0);
        bool[] rare = RareCategories.Of(both, holdout.Count + train.Count, RareShare);
        return new CategoryCoverage
        {
            Name = holdout.Name,
            Categories = common.Count(c => c),
            Covered = RareCategories.Present(common, made),
            Known = RareCategories.Present(common, known),
            Lost = [.. Enumerable.Range(0, names.Length).Where(c => common[c] && made[c] == 0)
                .OrderByDescending(c => real[c]).ThenBy(c => names[c], StringComparer.Ordinal).Take(MostLost).Select(c => names[c])],
            Rare = rare.Count(r => r),
            RareReal = RareCategories.Mass(rare, real, holdout.Count),
            RareSynthetic = RareCategories.Mass(rare, made, synthetic.Count),
            RareReference = RareCategories.Mass(rare, known, train.Count),
            Invented = RareCategories.Mass(unknown, made, synthetic.Count),
        };
    }

    private static TailCoverage? Tail(NumericColumn holdout, NumericColumn train, NumericColumn synthetic)
    {
        int present = 0;
        foreach (double value in holdout.Values) present += double.IsNaN(value) ? 0 : 1;
        if (present < FewestValues) return null;
        double level = Math.Max(TailLevel, (double)FewestRows / present);
        Tails tails = Tails.Of(holdout.Values, level);
        var (realBelow, realAbove) = tails.Beyond(holdout.Values);
        var (madeBelow, madeAbove) = tails.Beyond(synthetic.Values);
        var (knownBelow, knownAbove) = tails.Beyond(train.Values);
        return new TailCoverage
        {
            Name = holdout.Name,
            Level = level,
            RealBelow = realBelow,
            SyntheticBelow = madeBelow,
            ReferenceBelow = knownBelow,
            RealAbove = realAbove,
            SyntheticAbove = madeAbove,
            ReferenceAbove = knownAbove,
        };
    }

    private static int[] Count(CategoricalColumn column, Dictionary<string, int> index)
    {
        var counts = new int[index.Count];
        int[] map = [.. column.Categories.Select(c => index[c])];
        foreach (int code in column.Codes)
            if (code >= 0) counts[map[code]]++;
        return counts;
    }
}
