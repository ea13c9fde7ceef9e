using EquivLab.Evaluation;

namespace EquivLab.Reporting.Comparison;

/// <summary>What keeps the figures of several results from being held against each other.</summary>
internal static class Comparability
{
    /// <summary>One sentence a reason, the gravest first; none where all figures mean the same.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<ComparedResult> compared)
    {
        if (!SameHoldout(compared))
            yield return "The hold-outs differ, so the figures are not comparable: a difference between two results may be a difference between their hold-outs.";
        else if (Differ(compared, r => (r.Data.TrainRows, r.Data.Sha256)))
            yield return "The train sets differ, so the models trained on real rows differ too: hold the losses against each other with care.";
        if (Differ(compared, r => r.Data.SyntheticRows))
            yield return "The synthetic tables have unlike numbers of rows: models learn more from more rows, and distances shrink with them. Hold each distance against its own chance alone.";
        if (Differ(compared, r => (r.Utility.Scale, r.Utility.Alternative, r.Utility.Alpha)))
            yield return "Losses are not counted or tested in the same way (scale, alternative or level), so they are not drawn together.";
        if (Differ(compared, Margins))
            yield return "The margins differ, so equal words are not equal verdicts. The charts show the narrowest.";
        if (Differ(compared, r => (r.Privacy.Attacks.Max(a => a.Tolerance), r.Privacy.Attacks.Max(a => a.TprTolerance), r.Privacy.ExactMatches.Tolerance)))
            yield return "The tolerances of the attacks differ, so equal words are not equal verdicts. The chart shows the smallest.";
        if (Differ(compared, r => string.Join('\n', r.Privacy.Attacks.Select(a => a.Name).Order(StringComparer.Ordinal))))
            yield return "Not all results ran the same attacks: one that ran fewer can pass more easily.";
        if (Differ(compared, r => string.Join('\n', r.Utility.Models.Where(m => m.Gated).Select(m => m.Name + '\t' + m.Metric).Order(StringComparer.Ordinal))))
            yield return "Not all results judge the same models and metrics.";
        if (Differ(compared, r => r.Environment.EquivlabVersion))
            yield return "They come from different versions of EquivLab, whose models and attacks may differ.";
        foreach (IGrouping<string, ComparedResult> same in compared.GroupBy(c => c.Result.Data.SyntheticSha256).Where(g => g.Count() > 1))
            yield return $"{string.Join(" and ", same.Select(c => c.Mark))} judge the same synthetic file.";
    }

    /// <summary>Whether losses can stand on one axis.</summary>
    public static bool SameScale(IReadOnlyList<ComparedResult> compared) => !Differ(compared, r => (r.Utility.Scale, r.Utility.Alternative, r.Utility.Alpha));

    /// <summary>
    /// Whether the hold-outs are the same rows: the same file, or the same part of the same file. A split depends on the
    /// file, the seed, the target and the sizes; columns that were left out change what models see.
    /// </summary>
    public static bool SameHoldout(IReadOnlyList<ComparedResult> compared) => !Differ(compared, r => (
        r.Data.Target, r.Data.HoldoutRows, r.Utility.TestRows, string.Join('\n', r.Data.LeftOut),
        r.Data.HoldoutSha256 ?? $"{r.Data.Sha256} {r.Data.TrainRows} {r.Data.Seed}"));

    private static string Margins(Result result) => string.Join('\n', result.Utility.Models.Where(m => m.Gated)
        .Select(m => FormattableString.Invariant($"{m.Metric} {result.Utility.MarginOf(m)} {result.Utility.StrictMarginOf(m)}")).Distinct().Order(StringComparer.Ordinal));

    private static bool Differ<T>(IReadOnlyList<ComparedResult> compared, Func<Result, T> of) => compared.Select(c => of(c.Result)).Distinct().Skip(1).Any();
}
