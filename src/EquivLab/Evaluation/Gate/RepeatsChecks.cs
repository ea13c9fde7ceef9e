using System.Globalization;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check a model and metric over all splits: for information, since the gate decides about one file.</summary>
internal static class RepeatsChecks
{
    public static IEnumerable<GateCheck> Of(RepeatsSection? repeats) => (repeats?.Models ?? []).Select(row => new GateCheck(
        GateCheckKind.Repeats,
        $"{row.Name}, {row.Metric}",
        GateWords.Verdict(row.Verdict),
        string.Create(CultureInfo.InvariantCulture,
            $"{row.Name}, {row.Metric}: {row.Verdict.ToString().ToLowerInvariant()} over {repeats!.Repeats} splits; the mean loss is {row.Mean * 100:0.0} points ({row.CiLow * 100:0.0} to {row.CiHigh * 100:0.0})."),
        Gated: false));
}
