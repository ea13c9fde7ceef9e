using EquivLab.Evaluation;
using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The membership-inference attacks: figures, what each one does, curves, and the most exposed records.</summary>
internal static class MembershipPart
{
    /// <summary>Writes the part; nothing without attacks.</summary>
    public static void Write(HtmlWriter html, PrivacySection privacy, double alpha)
    {
        IReadOnlyList<AttackResult> attacks = privacy.Attacks;
        if (attacks.Count == 0) return;
        html.Element("h3", "Attacks");
        if (privacy.Attacked is { } attacked) html.Element("p", attacked.Sentence);
        AttackTable.Write(html, attacks, alpha);
        Explanations(html, attacks);
        NotRun(html, privacy.NotRun);
        using (html.Element("div", ("class", "grid wide")))
        {
            Roc(html, attacks, "On average: linear axes", logarithmic: false);
            Roc(html, attacks, "A few found with hardly a false alarm: logarithmic axes", logarithmic: true);
        }

        Bands(html, attacks);
        if (privacy.Exposed is { } exposed) ExposedPart.Write(html, exposed);
    }

    private static void Explanations(HtmlWriter html, IReadOnlyList<AttackResult> attacks)
    {
        using (html.Element("details", ("class", "data"), ("open", "")))
        {
            html.Element("summary", "What each attack does");
            using (html.Element("ul"))
            {
                foreach (AttackResult attack in attacks)
                {
                    if (AttackWords.Explain(attack.Name) is not { } words) continue;
                    using (html.Element("li"))
                    {
                        html.Element("strong", attack.Name);
                        html.Text(" " + words);
                    }
                }
            }
        }
    }

    private static void NotRun(HtmlWriter html, IReadOnlyList<NotRunAttack> notRun)
    {
        foreach (IGrouping<string, NotRunAttack> group in notRun.GroupBy(a => a.Reason))
            html.Element("p", $"Not run: {string.Join(", ", group.Select(a => a.Name))}. Reason: {group.Key}.");
    }

    private static void Roc(HtmlWriter html, IReadOnlyList<AttackResult> attacks, string caption, bool logarithmic)
    {
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
                html.Element("strong", caption);
            Section.Key(html, [.. attacks.Select(a => (Line(RocChart.Style(a.Name)), a.Name)), ("line guess dot", "a guess")]);
            RocChart.Of(attacks, logarithmic).Write(html);
        }
    }

    private static void Bands(HtmlWriter html, IReadOnlyList<AttackResult> attacks)
    {
        if (attacks.All(a => a.RocBand.Count == 0)) return;
        html.Element("h4", "Each attack with its band");
        html.Element("p", "Logarithmic axes. The band is the interval of the rate at each false-positive rate; it widens where few non-members set the threshold. A leak lies above the dotted line with its whole band.");
        using (html.Element("div", ("class", "grid curves")))
            foreach (AttackResult attack in attacks)
                if (RocChart.Band(attack) is { } figure)
                    using (html.Element("figure", ("class", "card small")))
                    {
                        using (html.Element("figcaption"))
                        {
                            html.Element("strong", attack.Name);
                            html.Element("span", $"AUC {Numbers.Plain(attack.Auc)}", ("class", "about"));
                        }

                        figure.Write(html);
                    }
    }

    private static string Line((string Colour, string Dash) style) => $"line {style.Colour} {style.Dash}";
}
