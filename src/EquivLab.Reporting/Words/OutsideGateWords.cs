using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>What differs though the verdict does not hang on it.</summary>
internal static class OutsideGateWords
{
    /// <summary>How many metrics differ outside the gate, and which; null where none does.</summary>
    public static string? Of(UtilitySection utility)
    {
        string[] labels = [.. utility.Models.Where(m => !m.Gated && m.Verdict == EquivalenceVerdict.Different).Select(m => Metric.Of(m.Metric).Label).Distinct()];
        return labels.Length == 0 ? null
            : $"{labels.Length} {(labels.Length == 1 ? "metric outside the gate differs" : "metrics outside the gate differ")} ({string.Join(", ", labels)})";
    }
}
