using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Parts;

/// <summary>The attacks on the records that stand out most.</summary>
internal static class ExposedPart
{
    private static readonly (string? Term, string Text)[] Header =
    [
        (null, "Attack"), ("attack-auc", "AUC"), ("interval", "Interval"), (null, "Verdict"),
        ("exposed-tpr", "Members found"), ("exposed-tpr", "Non-members accused"), ("exposed-p", "p"), ("advantage", "Advantage"),
    ];

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, ExposedRecords exposed)
    {
        using (html.Element("h3"))
            Glossary.Term(html, "exposed", "The most exposed records");
        using (html.Element("p"))
        {
            // What so few records leave open changes nothing.
            (exposed.Verdict == EquivalenceVerdict.Inconclusive ? Light.Information : Light.OfAttack(exposed.Verdict)).Write(html);
            html.Text($" The {Numbers.Count(exposed.Members)} members and {Numbers.Count(exposed.NonMembers)} non-members that stand out most among all real rows with no category that the synthetic table lacks: farthest from "
                + "the closest other real row, or with the rarest pairs of values. An average over everybody hides them. "
                + $"Exact copies of {Numbers.Count(exposed.MemberCopies)} of these members and of {Numbers.Count(exposed.NonMemberCopies)} of these non-members are in the synthetic table "
                + $"({Numbers.PValue(exposed.CopiesPValue)}, tested at {Numbers.Round(exposed.CopiesAlpha)}){Near(exposed.Near)}. So few records can show a leak, and then the table fails; "
                + "they cannot show that there is none, so that a pass does not hang on them.");
        }

        if (exposed.Attacks.Count == 0) return;
        AttackTable.Write(html, "Membership-inference attacks on the most exposed records", Header, exposed.Attacks.Select(Row));
    }

    private static string Near(ExposedNearCopies? near) => near is null ? ""
        : $"; copies in which at most one column differs, of {Numbers.Count(near.Members)} and of {Numbers.Count(near.NonMembers)} ({Numbers.PValue(near.PValue)})";

    private static Action<HtmlWriter> Row(ExposedAttack attack) => html =>
    {
        html.Element("th", attack.Name, ("scope", "row"));
        html.Element("td", Numbers.Plain(attack.Auc));
        html.Element("td", $"{AttackWords.Low(attack.AucLow)} to {AttackWords.High(attack.AucHigh)}", ("class", "whole"));
        using (html.Element("td", ("class", "words")))
            Light.OfAttack(attack.Verdict).Write(html);
        AttackTable.Share(html, attack.TprAtFpr01, attack.TprAtFpr01Low, attack.TprAtFpr01High);
        html.Element("td", Numbers.Percent(attack.Accused / (double)attack.NonMembers, 2));
        html.Element("td", attack.PValue < 0.0001 ? "< 0.0001" : Numbers.Plain(attack.PValue, 4));
        html.Element("td", Numbers.Plain(attack.Advantage));
    };
}
