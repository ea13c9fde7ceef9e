using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The attacks on the records that stand out most.</summary>
internal static class ExposedPart
{
    private static readonly (string? Term, string Text)[] Header =
    [
        (null, "Attack"), ("attack-auc", "AUC"), ("interval", "Interval"), (null, "Verdict"),
        ("exposed-tpr", "Members found"), ("exposed-tpr", "Non-members accused"), ("fisher", "p"), ("advantage", "Advantage"),
    ];

    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, ExposedRecords exposed)
    {
        using (html.Element("h3"))
            Glossary.Term(html, "exposed", "The most exposed records");
        using (html.Element("p"))
        {
            Light.OfAttack(exposed.Verdict).Write(html);
            html.Text($" The {Numbers.Count(exposed.Members)} members and {Numbers.Count(exposed.NonMembers)} non-members that stand out most among all real rows with no category that the synthetic table lacks, by their distance to "
                + "the closest other real row or by the rarity of their pairs of values. An average over everybody hides them. "
                + $"{Numbers.Count(exposed.MemberCopies)} of these members and {Numbers.Count(exposed.NonMemberCopies)} of these non-members come out as exact copies "
                + $"(p = {Numbers.Plain(exposed.CopiesPValue, 4)}, tested at {Numbers.Round(exposed.CopiesAlpha)}){Near(exposed.Near)}. They are few: they fail the table where a leak is shown, and where "
                + "none is shown no verdict hangs on them.");
        }

        if (exposed.Attacks.Count == 0) return;
        AttackTable.Write(html, "Membership-inference attacks on the most exposed records", Header, exposed.Attacks.Select(Row));
    }

    private static string Near(ExposedNearCopies? near) => near is null ? ""
        : $", {Numbers.Count(near.Members)} and {Numbers.Count(near.NonMembers)} as copies in which at most one column differs (p = {Numbers.Plain(near.PValue, 4)})";

    private static Action<HtmlWriter> Row(ExposedAttack attack) => html =>
    {
        html.Element("th", attack.Name, ("scope", "row"));
        html.Element("td", Numbers.Plain(attack.Auc));
        html.Element("td", $"{Numbers.Plain(attack.AucLow)} to {Numbers.Plain(attack.AucHigh)}");
        using (html.Element("td", ("class", "words")))
            Light.OfAttack(attack.Verdict).Write(html);
        html.Element("td", AttackTable.Share(attack.TprAtFpr01, attack.TprAtFpr01Low, attack.TprAtFpr01High));
        html.Element("td", Numbers.Percent(attack.FalseAt01, 2));
        html.Element("td", Numbers.Plain(attack.PValue, 4));
        html.Element("td", Numbers.Plain(attack.Advantage));
    };
}
