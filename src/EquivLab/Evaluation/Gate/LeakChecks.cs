using System.Globalization;
using EquivLab.Evaluation.Attacks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>Checks that fail a table where they show a leak and inform otherwise: near copies, the side of the hold-out, canaries.</summary>
internal static class LeakChecks
{
    public const string Canaries = "canaries";

    public static IEnumerable<GateCheck> Of(PrivacySection privacy)
    {
        if (privacy.NearCopies is { } near) yield return Check(GateCheckKind.Copies, "near copies", near.Verdict, Reason(near));
        if (privacy.CloserToTrain is { } closer) yield return Check(GateCheckKind.Copies, "closer to the train set", closer.Verdict, Reason(closer));
        if (privacy.Canaries is { } canaries) yield return Check(GateCheckKind.Privacy, Canaries, canaries.Verdict, Reason(canaries));
    }

    private static GateCheck Check(GateCheckKind kind, string name, EquivalenceVerdict verdict, string reason) =>
        new(kind, name, GateWords.Verdict(verdict), reason, Gated: verdict == EquivalenceVerdict.Different);

    private static string Reason(NearCopies near) => string.Create(CultureInfo.InvariantCulture,
        $"near copies: {near.MemberMatches:N0} of {near.Members:N0} members against {near.NonMemberMatches:N0} of {near.NonMembers:N0} non-members agree with a synthetic row in all columns but at most one; the excess is {near.CiLow:0.0%} to {near.CiHigh:0.0%}, tolerated {near.Tolerance:0.##%}{Lone(near.Lone)}.");

    private static string P(double value) => value < 0.0001 ? "p < 0.0001" : string.Create(CultureInfo.InvariantCulture, $"p = {value:0.0000}");

    private static string Lone(LoneCopies? lone) => lone is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $"; of records that nobody resembles, {lone.MemberMatches:N0} of {lone.Members:N0} members and {lone.NonMemberMatches:N0} of {lone.NonMembers:N0} non-members ({P(lone.PValue)}), exactly {lone.ExactMembers:N0} and {lone.ExactNonMembers:N0} ({P(lone.ExactPValue)})");

    private static string Reason(CloserToTrain closer) => string.Create(CultureInfo.InvariantCulture,
        $"closer to the train set: {closer.Share:0.0%} of the synthetic rows ({closer.CiLow:0.0%} to {closer.CiHigh:0.0%}) lie closer to the train set than to an equally large hold-out, ideal 50%, tolerated {closer.Tolerance:0.##%}.");

    private static string Reason(CanaryResult canaries) => string.Create(CultureInfo.InvariantCulture,
        $"canaries: {canaries.Found:N0} of {canaries.Included:N0} planted records are found, against {canaries.FoundLeftOut:N0} of {canaries.Canaries - canaries.Included:N0} that were not planted; the attack's AUC is {canaries.Auc:0.000} ({canaries.AucLow:0.000} to {canaries.AucHigh:0.000}), tolerated {canaries.AucTolerance:0.00##}.");
}
