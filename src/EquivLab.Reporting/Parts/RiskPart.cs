using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>What attribute inference, linkability and singling out find out about members beyond what they find out about strangers.</summary>
internal static class RiskPart
{
    private static readonly (string? Term, string Text)[] Header =
    [
        (null, "Attack"), ("risk-rates", "Members"), ("risk-rates", "Strangers"), ("risk-rates", "Naive"), ("risk", "Risk"), ("risk", "Interval"), (null, "Attempts"), (null, "Verdict"),
    ];

    /// <summary>Writes it, if the result has any such attack.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<RiskResult> risks)
    {
        if (risks.Count == 0)
            return;
        html.Element("h3", "Guessing, linking, singling out");
        using (html.Element("p"))
        {
            html.Text("Each attack is made on people in the train set and, in the same way, on strangers in the hold-out. What works on strangers is what the table says of everybody, "
                + "which is what it is for; the ");
            Glossary.Term(html, "risk", "risk");
            html.Text(" is what works on members beyond that (Giomi and others 2023). ");
            int weak = risks.Count(r => r.IsWeak);
            if (weak > 0)
                html.Text($"{weak} of {risks.Count} attacks learned nothing that a random guess does not know: that they find no risk proves little. ");
            html.Text(RiskCoverage.Of(risks).Sentence() + " What was not judged is for information, each with its reason under it.");
        }
        RiskResult[] drawn = [.. risks.Where(r => r.Attempts > 0 && double.IsFinite(r.Risk)).OrderByDescending(r => r.Risk).Take(RiskChart.MaxLines)];
        if (drawn.Length > 0)
        {
            Section.Key(html, ("band", "tolerated"), ("mark pass", "below"), ("mark fail", "above"), ("mark unsure", "inconclusive"));
            using (html.Element("figure", ("class", "card")))
            {
                html.Element("figcaption", "The risk of each attack, the largest first. Left of 0 is chance: members were guessed worse than strangers, and the table says 0. Attacks that are for information are drawn too.");
                using (DataTable.Frame(html, "Risks, drawn"))
                    RiskChart.Of(drawn).Write(html);
            }
        }
        JudgedTable.Write(html, "Attribute inference, linkability and singling out", Header, risks.GroupBy(r => r.Attack).Select(attack =>
            ((string?)RiskWords.Title(attack.Key), RiskWords.What(attack.Key) + Knows([.. attack]),
                attack.OrderByDescending(r => double.IsNaN(r.Risk) ? double.NegativeInfinity : r.Risk).Select(Row))));
    }

    private static string Knows(RiskResult[] attack) => attack[0].OtherKeys.Count > 0
        ? $" One file has {string.Join(", ", attack[0].Keys)}; the other {string.Join(", ", attack[0].OtherKeys)}." : "";

    private static JudgedRow Row(RiskResult row) => new(
        [
            row.Secret ?? "all columns", Share(row.Successes, row.Attempts), Share(row.ControlSuccesses, row.ControlAttempts), Share(row.NaiveSuccesses, row.NaiveAttempts),
            RiskWords.Value(row.Risk), row.Attempts == 0 ? "n/a" : $"{RiskWords.Value(row.CiLow)} to {RiskWords.Value(row.CiHigh)}",
            $"{Numbers.Count(row.Attempts)}, {Numbers.Count(row.ControlAttempts)}",
        ],
        row.Gated ? Light.OfAttack(row.Verdict) : Light.Information,
        row.Note is null ? null : char.ToUpperInvariant(row.Note[0]) + row.Note[1..] + ".");

    private static string Share(int count, int of) => of == 0 ? "n/a" : Numbers.Percent((double)count / of);
}
