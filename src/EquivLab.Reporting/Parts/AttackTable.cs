using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The figures of each attack.</summary>
internal static class AttackTable
{
    private static readonly (string? Term, string Text)[] Header =
    [
        (null, "Attack"), ("attack-auc", "AUC"), ("interval", "Interval"), (null, "Tolerance"), (null, "Verdict"),
        ("tpr", "TPR at 1\u00A0% FPR"), ("tpr", "TPR at 0.1\u00A0% FPR"), ("epsilon-bound", "ε lower bound"), ("member", "Members, non-members"),
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<AttackResult> attacks)
    {
        using (DataTable.Frame(html, "Membership-inference attacks"))
        using (html.Element("table", ("class", "attacks")))
        {
            html.Element("caption", "Membership-inference attacks", ("class", "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
            {
                foreach ((string? term, string text) in Header)
                {
                    using (html.Element("th", ("scope", "col")))
                    {
                        if (term is null)
                            html.Text(text);
                        else
                            Glossary.Term(html, term, text);
                    }
                }
            }
            using (html.Element("tbody"))
                foreach (AttackResult attack in attacks)
                    Row(html, attack);
        }
    }

    private static void Row(HtmlWriter html, AttackResult attack)
    {
        using (html.Element("tr"))
        {
            html.Element("th", attack.Name, ("scope", "row"));
            html.Element("td", Numbers.Plain(attack.Auc));
            html.Element("td", $"{Numbers.Plain(attack.AucLow)} to {Numbers.Plain(attack.AucHigh)}");
            html.Element("td", Numbers.Round(attack.Tolerance));
            using (html.Element("td", ("class", "words")))
                Light.OfAttack(attack.Verdict).Write(html);
            html.Element("td", Numbers.Percent(attack.TprAtFpr01, 2));
            html.Element("td", Numbers.Percent(attack.TprAtFpr001, 2));
            html.Element("td", Numbers.Plain(attack.EpsilonLowerBound, 2));
            html.Element("td", $"{Numbers.Count(attack.Members)}, {Numbers.Count(attack.NonMembers)}");
        }
    }
}
