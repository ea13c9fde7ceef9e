using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The figures of each attack.</summary>
internal static class AttackTable
{
    private static readonly (string? Term, string Text)[] Header =
    [
        (null, "Attack"), ("attack-auc", "AUC"), ("interval", "Interval"), (null, "Verdict"), ("tpr", "TPR at 10\u00A0% FPR"), ("tpr", "TPR at 1\u00A0% FPR"),
        ("tpr", "TPR at 0.1\u00A0% FPR"), ("advantage", "Advantage"), ("epsilon-bound", "ε lower bound"), ("member", "Members, non-members"),
    ];

    /// <summary>Writes the table.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<AttackResult> attacks, double alpha)
    {
        Write(html, "Membership-inference attacks", Header, attacks.Select(Row));
        AttackResult first = attacks[0];
        string tpr = first.TprTolerance is { } share ? $" and a TPR of {Numbers.Percent(share, 2)} at 1\u00A0% FPR" : "";
        html.Element("p", $"Tolerated are an AUC of {Numbers.Round(first.Tolerance)}{tpr}. All intervals, those in brackets too, are at {UtilityWords.IntervalLevel(alpha)}.");
    }

    /// <summary>Writes a table of attacks with other columns, the fourth in words.</summary>
    public static void Write(HtmlWriter html, string caption, IEnumerable<(string? Term, string Text)> header, IEnumerable<Action<HtmlWriter>> rows)
    {
        using (DataTable.Frame(html, caption))
        using (html.Element("table", ("class", "attacks")))
        {
            html.Element("caption", caption, ("class", "unseen"));
            using (html.Element("thead"))
            using (html.Element("tr"))
            {
                foreach ((string? term, string text) in header)
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
            {
                foreach (Action<HtmlWriter> row in rows)
                {
                    using (html.Element("tr"))
                        row(html);
                }
            }
        }
    }

    private static Action<HtmlWriter> Row(AttackResult attack) => html =>
    {
        html.Element("th", attack.Best ? attack.Name + " (the best estimate)" : attack.Name, ("scope", "row"));
        html.Element("td", Numbers.Plain(attack.Auc));
        html.Element("td", $"{AttackWords.Low(attack.AucLow)} to {AttackWords.High(attack.AucHigh)}", ("class", "whole"));
        using (html.Element("td", ("class", "words")))
            Light.OfAttack(attack.Verdict).Write(html);
        Share(html, attack.TprAtFpr10, attack.TprAtFpr10Low, attack.TprAtFpr10High);
        Share(html, attack.TprAtFpr01, attack.TprAtFpr01Low, attack.TprAtFpr01High);
        Share(html, attack.TprAtFpr001, attack.TprAtFpr001Low, attack.TprAtFpr001High);
        html.Element("td", Numbers.Plain(attack.Advantage));
        html.Element("td", Numbers.Plain(attack.EpsilonLowerBound, 2));
        html.Element("td", $"{Numbers.Count(attack.Members)}, {Numbers.Count(attack.NonMembers)}");
    };

    /// <summary>A share with its interval, where that was recorded.</summary>
    public static string Share(double share, double low, double high) => Numbers.Percent(share, 2) + (double.IsNaN(low) ? "" : " " + Interval(low, high));

    /// <summary>The cell of a share with its interval, where that was recorded; lines break before the interval, not in it.</summary>
    public static void Share(HtmlWriter html, double share, double low, double high)
    {
        using (html.Element("td"))
        {
            html.Text(Numbers.Percent(share, 2));
            if (double.IsNaN(low)) return;
            html.Text(" ");
            html.Element("span", Interval(low, high), ("class", "whole"));
        }
    }

    private static string Interval(double low, double high) => $"({Numbers.Plain(100 * low, 2)} to {Numbers.Plain(100 * high, 2)})";
}
