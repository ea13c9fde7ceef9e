using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;

namespace EquivLab.Reporting.Words;

/// <summary>Masking against synthesis in words.</summary>
internal static class MaskingWords
{
    /// <summary>What each keeps and leaks, in one sentence. "More" and "less" are said only where the intervals lie apart.</summary>
    public static string Sentence(Result result, MaskingSection masking)
    {
        var parts = new List<string>();
        if (Worst(result, masking) is { } worst)
        {
            string keeps = Compare((worst.Synthetic.CiLow, worst.Synthetic.CiHigh), (worst.Masked.CiLow, worst.Masked.CiHigh), "keeps more of what models need than", "keeps about as much of what models need as", "keeps less of what models need than");
            parts.Add($"{keeps} masking (of {Plain(worst.Metric.Label)}, the worst model {Fate(worst.Metric, worst.Synthetic.Delta)}, against one that {Fate(worst.Metric, worst.Masked.Delta)})");
        }

        if (Strongest(result, masking) is { } attacks)
        {
            string gives = Compare((attacks.Synthetic.AucLow, attacks.Synthetic.AucHigh), (attacks.Masked.AucLow, attacks.Masked.AucHigh), "gives less away about who was in the table", "gives about as much away about who was in the table", "gives more away about who was in the table");
            parts.Add($"{gives} (the best attack reaches an AUC of {Numbers.Plain(attacks.Synthetic.Auc)}, against {Numbers.Plain(attacks.Masked.Auc)}; 0.5 is a guess)");
        }

        return parts.Count == 0 ? "Masking and synthesis have no figure in common." : $"By these figures, synthesis {string.Join(" and ", parts)}.";
    }

    /// <summary>What the quasi-identifiers link to, before and after; null where there are none.</summary>
    public static string? Linkage(MaskingSection masking, int trainRows) => masking is { Before: { } before, After: { } after }
        ? $"Somebody who knows {List(masking.QuasiIdentifiers)} of a person could point at one single row for {Numbers.Count(before.UniqueRows)} of the "
            + $"{Numbers.Count(trainRows)} people in the train set as it is ({Numbers.Percent((double)before.UniqueRows / trainRows)}), and for {Numbers.Count(after.UniqueRows)} after masking, "
            + $"where at least {Numbers.Count(after.SmallestGroup)} rows share each combination (k = {Numbers.Count(masking.K)} was asked for). No row was suppressed."
        : null;

    /// <summary>The worst row of each table in the first metric that both have.</summary>
    public static (Metric Metric, ModelResult Synthetic, ModelResult Masked)? Worst(Result result, MaskingSection masking)
    {
        (ModelResult Synthetic, ModelResult Masked)[] both = Both(result, masking);
        if (both.Length == 0) return null;
        var rows = both.Where(b => b.Masked.Metric == both[0].Masked.Metric).ToArray();
        return (Metric.Of(both[0].Masked.Metric, result.Utility.Scale), rows.Select(r => r.Synthetic).MaxBy(r => r.Delta)!, rows.Select(r => r.Masked).MaxBy(r => r.Delta)!);
    }

    /// <summary>The rows of one model and metric on both tables.</summary>
    public static (ModelResult Synthetic, ModelResult Masked)[] Both(Result result, MaskingSection masking) =>
    [
        .. from masked in masking.Models
           from synthetic in result.Utility.Models
           where masked.Name == synthetic.Name && masked.Metric == synthetic.Metric
           select (synthetic, masked),
    ];

    /// <summary>The attack that succeeds best on each table, among those that were run on both.</summary>
    public static (AttackResult Synthetic, AttackResult Masked)? Strongest(Result result, MaskingSection masking)
    {
        AttackResult[] synthetic = [.. result.Privacy.Attacks.Where(a => masking.Privacy.Attacks.Any(m => m.Name == a.Name))];
        AttackResult[] masked = [.. masking.Privacy.Attacks.Where(a => result.Privacy.Attacks.Any(s => s.Name == a.Name))];
        return synthetic.Length == 0 ? null : (synthetic.MaxBy(a => a.Auc)!, masked.MaxBy(a => a.Auc)!);
    }

    private static string Compare((double Low, double High) ours, (double Low, double High) theirs, string less, string same, string more) =>
        ours.High < theirs.Low ? less : ours.Low > theirs.High ? more : same;

    private static string Fate(Metric metric, double delta) => $"{(delta < 0 ? "gains" : "loses")} {metric.Unit switch
    {
        DeltaUnit.Points => Numbers.Plain(Math.Abs(delta) * 100, 1) + " points",
        DeltaUnit.Relative => Numbers.Percent(Math.Abs(delta)) + " of the baseline's error",
        _ => Numbers.Plain(Math.Abs(delta)),
    }}";

    /// <summary>"accuracy" in a sentence, but "ROC AUC".</summary>
    private static string Plain(string label) => label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;

    private static string List(IReadOnlyList<string> names) => names.Count switch
    {
        1 => names[0],
        <= 6 => string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1],
        _ => $"all of {names.Count} columns",
    };
}
