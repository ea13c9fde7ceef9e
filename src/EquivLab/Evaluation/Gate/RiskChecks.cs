using System.Globalization;
using EquivLab.Evaluation.Attacks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>One check an attack whose risk is measured against a control; the attribute attacks make one together.</summary>
internal static class RiskChecks
{
    private const int MostNamed = 3;

    public static IEnumerable<GateCheck> Of(IReadOnlyList<RiskResult> risks) => risks.GroupBy(r => r.Attack).Select(group =>
    {
        RiskResult[] gated = [.. group.Where(r => r.Gated)];
        string name = group.Key;
        return gated.Length == 0
            ? new GateCheck(GateCheckKind.Privacy, name, Verdict.Inconclusive, Unjudged([.. group]), Gated: false)
            : new GateCheck(GateCheckKind.Privacy, name, JointVerdict.Of(gated.Select(r => r.Verdict)), Reason(name, gated, [.. group]));
    });

    private static string Unjudged(RiskResult[] risks) => risks is [var only] ? $"{only.Attack}: not judged, {RiskRule.Why(only)}."
        : $"{risks[0].Attack}: {RiskCoverage.Of(risks).Sentence()}";

    private static string Reason(string name, RiskResult[] gated, RiskResult[] all)
    {
        RiskResult[] Of(EquivalenceVerdict verdict) => [.. gated.Where(r => r.Verdict == verdict).OrderByDescending(r => r.CiHigh)];
        RiskResult[] found = Of(EquivalenceVerdict.Different), open = Of(EquivalenceVerdict.Inconclusive);
        RiskResult[] named = found.Length > 0 ? found : open.Length > 0 ? open : [gated.MaxBy(r => r.CiHigh)!];
        string what = found.Length > 0 ? "works better on members than is tolerated" : open.Length > 0 ? "cannot be shown to work no better on members than is tolerated"
            : gated.Length > 1 ? "works on members little better than on strangers, at most" : "works on members little better than on strangers";
        string more = named.Length > MostNamed ? $" and {named.Length - MostNamed} more" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{name}: {what}; {string.Join(", ", named.Take(MostNamed).Select(Figure))}{more}, tolerated {gated[0].Tolerance:0.00##}.{(all.Length > gated.Length ? " " + RiskCoverage.Of(all).Sentence() : "")}");
    }

    private static string Figure(RiskResult risk)
    {
        string of = risk.Secret is null ? "its risk is" : $"{risk.Secret}";
        return risk.Attempts == 0 ? $"{of} not known"
            : string.Create(CultureInfo.InvariantCulture, $"{of} {Text(risk.Risk)} ({Text(risk.CiLow)} to {Text(risk.CiHigh)})");
    }

    private static string Text(double risk) => double.IsFinite(risk) ? Math.Max(0, risk).ToString("0.000", CultureInfo.InvariantCulture)
        : double.IsNegativeInfinity(risk) ? "0.000" : "n/a";
}
