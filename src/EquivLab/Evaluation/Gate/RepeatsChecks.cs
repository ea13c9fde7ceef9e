using System.Globalization;
using EquivLab.Evaluation.Policies;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check a model and metric over all splits, where the synthesizer was asked about too.</summary>
internal static class RepeatsChecks
{
    public static IEnumerable<GateCheck> Of(RepeatsSection? repeats, Policy policy, LossWords words)
    {
        if (repeats is null) return [];
        GateCheck[] checks =
        [
            .. repeats.Models
                .Where(row => (policy.Gates(row.Metric) ?? true) && (policy.Models?.Contains(row.Name) ?? true))
                .Select(row => new GateCheck(GateCheckKind.Repeats, Name(row, repeats), GateWords.Verdict(row.Verdict), Reason(row, repeats, policy, words))),
        ];
        string splits = $"{repeats.Repeats} splits";
        return checks.Length > 0 ? checks
            : [new GateCheck(GateCheckKind.Repeats, splits, Verdict.Inconclusive, $"{splits}: no gated metric was measured over them.")];
    }

    private static string Name(RepeatedResult row, RepeatsSection repeats) => $"{row.Name}, {row.Metric}, over {repeats.Repeats} splits";

    private static string Reason(RepeatedResult row, RepeatsSection repeats, Policy policy, LossWords words)
    {
        string verdict = row.Verdict switch
        {
            EquivalenceVerdict.Equivalent => words.Alternative.IsOneSided() ? "the synthesizer is not inferior" : "the synthesizer is equivalent",
            EquivalenceVerdict.Different => words.Alternative.IsOneSided() ? "the synthesizer is inferior" : "the synthesizer differs by more than the margin",
            _ => "inconclusive about the synthesizer",
        };
        return string.Create(CultureInfo.InvariantCulture,
            $"{Name(row, repeats)}: {verdict}; the mean loss is {row.Mean * 100:0.0} {words.Unit} ({Range(row, words)}), margin {words.Margin(policy.MarginOf(row.Metric))}.");
    }

    private static string Range(RepeatedResult row, LossWords words)
    {
        if (!words.Alternative.IsOneSided()) return string.Create(CultureInfo.InvariantCulture, $"{row.CiLow * 100:0.0} to {row.CiHigh * 100:0.0}");
        return row.Verdict == EquivalenceVerdict.Different
            ? string.Create(CultureInfo.InvariantCulture, $"at least {Math.Floor(row.CiLow * 1000) / 10:0.0}")
            : string.Create(CultureInfo.InvariantCulture, $"at most {Math.Ceiling(row.CiHigh * 1000) / 10:0.0}");
    }
}
