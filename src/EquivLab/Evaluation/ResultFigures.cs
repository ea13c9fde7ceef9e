using EquivLab.Evaluation.Attacks;

namespace EquivLab.Evaluation;

/// <summary>
/// Refuses a recorded result with figures that cannot be: no numbers where a verdict needs them, beyond their range, or
/// contradicting each other. Verdicts are not compared: a gate judges by the figures.
/// </summary>
internal static class ResultFigures
{
    private const double Rounding = 1e-6;
    private const string NoInterval = "has an interval that is none";

    /// <param name="result">A result as read.</param>
    /// <param name="name">What to call the file in an error.</param>
    /// <exception cref="InputException">A figure cannot be.</exception>
    public static void Require(Result result, string name)
    {
        if (Checks(result).FirstOrDefault(c => !c.Holds) is { Place: not null } wrong)
            throw new InputException($"{name}: {wrong.Place} {wrong.Expected}; the document was changed or damaged, evaluate again.");
    }

    private static IEnumerable<(string Place, bool Holds, string Expected)> Checks(Result result) =>
    [
        ("utility.alpha", result.Utility.Alpha is > 0 and < 0.5, "is not between 0 and 0.5"),
        ("utility.testRows", result.Utility.TestRows >= 0, "is below 0"),
        .. Rows("utility", result.Utility.Models),
        .. Of("privacy", result.Privacy),
        .. result.Controls.SelectMany((c, i) => Rows($"controls[{i}]", c.Models).Concat(Attacks($"controls[{i}]", c.Attacks))),
        .. result.Masking is { } masking ? Rows("masking", masking.Models).Concat(Of("masking.privacy", masking.Privacy)) : [],
        .. (result.Repeats?.Models ?? []).Select((r, i) => ($"repeats.models[{i}]", IsInterval(r.CiLow, r.CiHigh), NoInterval)),
        .. result.Utility.Insights.Select((r, i) => ($"utility.insights[{i}]", IsInterval(r.CiLow, r.CiHigh), NoInterval)),
        .. result.Utility.Subgroups.Select((r, i) => ($"utility.subgroups[{i}]", IsInterval(r.CiLow, r.CiHigh), NoInterval)),
    ];

    private static IEnumerable<(string, bool, string)> Rows(string section, IReadOnlyList<ModelResult> rows) =>
        rows.Select((r, i) => ($"{section}.models[{i}] ({r.Name}, {r.Metric})", IsInterval(r.CiLow, r.CiHigh), NoInterval));

    private static IEnumerable<(string, bool, string)> Of(string section, PrivacySection privacy) =>
    [
        .. Attacks(section, privacy.Attacks),
        ($"{section}.exactMatches", IsPossible(privacy.ExactMatches), "has counts or an interval that contradict each other"),
        .. privacy.Exposed is { } exposed ? new[] { ($"{section}.exposed", IsPossible(exposed), "has counts or probabilities that cannot be") } : [],
        .. privacy.Risks.Select((r, i) => ($"{section}.risks[{i}] ({r.Name})", IsPossible(r), "has counts or an interval that contradict each other")),
    ];

    private static IEnumerable<(string, bool, string)> Attacks(string section, IReadOnlyList<AttackResult> attacks) =>
        attacks.SelectMany((a, i) => new[]
        {
            ($"{section}.attacks[{i}] ({a.Name})", IsShare(a.Auc) && IsWithin(a.Auc, a.AucLow, a.AucHigh), "has an AUC that is no number from 0 to 1 within its interval"),
            ($"{section}.attacks[{i}] ({a.Name})", IsShare(a.TprAtFpr01) && IsWithin(a.TprAtFpr01, a.TprAtFpr01Low, a.TprAtFpr01High), "has a true-positive rate that is no number from 0 to 1 within its interval"),
        });

    private static bool IsPossible(ExactMatches copies) =>
        IsCount(copies.MemberMatches, copies.Members) && IsCount(copies.NonMemberMatches, copies.NonMembers)
        && IsWithin(copies.Difference, copies.CiLow, copies.CiHigh)
        && !(Math.Abs(Share(copies.MemberMatches, copies.Members) - Share(copies.NonMemberMatches, copies.NonMembers) - copies.Difference) > Rounding);

    private static bool IsPossible(ExposedRecords exposed) =>
        IsCount(exposed.MemberCopies, exposed.Members) && IsCount(exposed.NonMemberCopies, exposed.NonMembers) && IsShare(exposed.CopiesPValue)
        && (exposed.Near is not { } near || (IsCount(near.Members, exposed.Members) && IsCount(near.NonMembers, exposed.NonMembers) && IsShare(near.PValue)));

    private static bool IsPossible(RiskResult risk) =>
        IsCount(risk.Successes, risk.Attempts) && IsCount(risk.ControlSuccesses, risk.ControlAttempts) && IsCount(risk.NaiveSuccesses, risk.NaiveAttempts)
        && !(risk.CiLow > risk.CiHigh) && !(risk.Risk > 1 + Rounding);

    private static bool IsCount(int count, int of) => 0 <= count && count <= of;

    private static bool IsShare(double value) => value is >= 0 and <= 1;

    private static double Share(int count, int of) => of == 0 ? double.NaN : (double)count / of;

    /// <summary>An undefined interval holds whatever it is the interval of, and shows nothing.</summary>
    private static bool IsWithin(double value, double low, double high) =>
        (double.IsNaN(low) && double.IsNaN(high)) || (low <= value + Rounding && value <= high + Rounding);

    /// <summary>Of a bootstrap's interval nothing more can be asked: it need not contain the estimate.</summary>
    private static bool IsInterval(double low, double high) => low <= high || (double.IsNaN(low) && double.IsNaN(high));
}
