using System.Globalization;
using EquivLab.Evaluation.Attacks;

namespace EquivLab.Evaluation.Gate;

/// <summary>Holds a claimed ε against what the attacks prove. An audit can refute a claim; it can never confirm one.</summary>
internal static class ClaimChecks
{
    public static IEnumerable<GateCheck> Of(AuditResult? audit)
    {
        if (audit?.ClaimedEpsilon is not { } claimed) yield break;
        string claim = string.Create(CultureInfo.InvariantCulture, $"ε = {claimed:0.####}{(audit.Delta > 0 ? $" at δ = {audit.Delta:0.###E+0}" : "")}");
        string proved = string.Create(CultureInfo.InvariantCulture, $"at least {Math.Floor(audit.Best.Epsilon * 100) / 100:0.00} at {audit.Confidence:0.##%} confidence ({audit.Best.Attack})");
        yield return audit.IsRefuted
            ? new GateCheck(GateCheckKind.Privacy, "claimed epsilon", Verdict.Failed, $"claimed epsilon: REFUTED; the claim is {claim}, but the attacks prove {proved}.")
            : new GateCheck(GateCheckKind.Privacy, "claimed epsilon", Verdict.Passed, $"claimed epsilon: not refuted, which is no proof of it; the claim is {claim}, and the attacks prove {proved}.", Gated: false);
    }
}
