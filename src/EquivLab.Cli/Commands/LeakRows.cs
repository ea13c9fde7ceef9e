using System.Globalization;
using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Cli.Commands;

/// <summary>Lines of the terminal's table of attacks for what can fail a table but is not needed for a pass.</summary>
internal static class LeakRows
{
    /// <summary>Name, AUC, figures, true-positive rate, tolerance, verdict.</summary>
    public static IEnumerable<string[]> Of(PrivacySection privacy)
    {
        if (privacy.NearCopies is { } near)
            yield return ["near copies", "", Text($"{near.MemberMatches} of {near.Members} members, {near.NonMemberMatches} of {near.NonMembers} non-members"), "", Text($"+{near.Tolerance * 100:0.0#} pt"), Word(near.Verdict)];
        if (privacy.CloserToTrain is { } closer)
            yield return ["closer to train", "", Text($"{closer.Share:0.0000}, {closer.CiLow:0.0000} to {closer.CiHigh:0.0000}"), "", Text($"{closer.Tolerance:0.0000}"), Word(closer.Verdict)];
        if (privacy.Canaries is { } canaries)
            yield return ["canaries", Text($"{canaries.Auc:0.0000}"), Text($"{canaries.Found} of {canaries.Included} in, {canaries.FoundLeftOut} of {canaries.Canaries - canaries.Included} out"), Text($"{canaries.TprAtFpr01:0.0000}"), Text($"AUC {canaries.AucTolerance:0.0000}"), Word(canaries.Verdict)];
        if (privacy.Audit is { } audit)
            yield return ["epsilon", "", Text($"at least {audit.Best.Epsilon:0.00} ({audit.Best.Attack})"), "", audit.ClaimedEpsilon is { } claimed ? Text($"claimed {claimed:0.####}") : "no claim", audit.IsRefuted ? "[red]refuted[/]" : audit.ClaimedEpsilon is null ? "information" : "not refuted"];
    }

    private static string Word(EquivalenceVerdict verdict) => verdict == EquivalenceVerdict.Different ? "[red]different[/]" : "information";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
