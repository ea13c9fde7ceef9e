using System.Globalization;

namespace EquivLab.Evaluation.Attacks;

/// <summary>How many risks the decision hangs on, and what is known of the others.</summary>
/// <param name="Judged">Risks that were judged.</param>
/// <param name="All">Risks that were measured.</param>
/// <param name="Widest">Of those that were not judged the one with the largest upper bound; null where none has one.</param>
/// <param name="Reasons">How many were not judged for which reason, the most frequent first.</param>
public sealed record RiskCoverage(int Judged, int All, RiskResult? Widest, IReadOnlyList<(RiskSetAside Why, int Count)> Reasons)
{
    /// <summary>Counts risks.</summary>
    /// <param name="risks">All that were measured.</param>
    public static RiskCoverage Of(IReadOnlyList<RiskResult> risks)
    {
        ArgumentNullException.ThrowIfNull(risks);
        RiskResult[] aside = [.. risks.Where(r => !r.Gated)];
        return new RiskCoverage(
            risks.Count - aside.Length,
            risks.Count,
            aside.Where(r => double.IsFinite(r.CiHigh)).MaxBy(r => r.CiHigh),
            [.. aside.CountBy(RiskRule.ReasonOf).OrderByDescending(r => r.Value).ThenBy(r => r.Key).Select(r => (r.Key, r.Value))]);
    }

    /// <summary>"9 of 23 risks were judged", and of the others the largest upper bound, and why it was not judged.</summary>
    public string Sentence()
    {
        if (All == 0) return "No risk was measured.";
        if (Judged == All) return All == 1 ? "The one risk that was measured was judged." : string.Create(CultureInfo.InvariantCulture, $"All {All:N0} risks that were measured were judged.");
        string judged = string.Create(CultureInfo.InvariantCulture, $"{(Judged == 0 ? "None" : Judged.ToString("N0", CultureInfo.InvariantCulture))} of {All:N0} risks {(Judged == 1 ? "was" : "were")} judged");
        string counts = Reasons.Count > 1 ? $" (not judged: {string.Join(", ", Reasons.Select(Counted))})" : "";
        return Widest is null ? $"{judged}{counts}. None of the others has an upper bound."
            : string.Create(CultureInfo.InvariantCulture,
                $"{judged}{counts}. Of the others {Widest.Title} has the largest upper bound, {Bound(Widest)}; it was not judged because {RiskRule.Why(Widest)}.");
    }

    /// <summary>An upper bound in per cent, rounded up so that it holds as printed.</summary>
    internal static string Bound(RiskResult risk) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(Math.Round(Math.Max(0, risk.CiHigh) * 1000, 6)) / 10:0.0} %");

    private static string Counted((RiskSetAside Why, int Count) reason) => string.Create(CultureInfo.InvariantCulture, $"{reason.Count:N0} {reason.Why switch
    {
        RiskSetAside.NotAskedFor => "that the policy does not ask for",
        RiskSetAside.TooFewAttempts => "for too few guesses",
        _ => "since strangers are mostly guessed right",
    }}");
}
