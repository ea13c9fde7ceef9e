using System.Globalization;
using EquivLab.Evaluation.Attacks;

namespace EquivLab.Evaluation.Gate;

/// <summary>Why a table passes: how much the data still allow.</summary>
internal static class PassReason
{
    public static string Of(UtilitySection utility, PrivacySection privacy)
    {
        ModelResult[] gated = [.. utility.Models.Where(r => r.Gated)];
        if (gated.Length == 0) return "No metric is gated, so nothing is shown about utility.";
        double[] margins = [.. gated.Select(utility.MarginOf).Distinct()];
        LossWords words = LossWords.Of(utility);
        string margin = margins.Length == 1 ? words.Margin(margins[0]) : "its margin";
        string claim = words.Alternative.IsOneSided() ? $"No gated metric loses as much as {margin}" : $"Every gated metric is equivalent within {margin}";
        string loss = string.Create(CultureInfo.InvariantCulture,
            $"{claim} (largest loss that the data allow: {Math.Ceiling(Math.Round(Math.Max(0, gated.Max(r => r.CiHigh)) * 1000, 6)) / 10:0.0})");
        if (privacy.Attacks.Count == 0) return loss + ", and no more members are copied than is tolerated.";
        return string.Create(CultureInfo.InvariantCulture,
            $"{loss}, and no attack's AUC reaches {privacy.Attacks[0].Tolerance:0.00##} (largest that the data allow: {BoundText.Upper(privacy.Attacks.Max(a => a.AucHigh))}).") + Risks(privacy.Risks);
    }

    private static string Risks(IReadOnlyList<RiskResult> risks) => risks.Where(r => r.Gated && double.IsFinite(r.CiHigh)).MaxBy(r => r.CiHigh) is not { } worst ? ""
        : string.Create(CultureInfo.InvariantCulture, $" The largest judged risk is that of {worst.Title}, at most {RiskCoverage.Bound(worst)}. {RiskCoverage.Of(risks).Sentence()}");
}
