using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>What the attacks prove about ε, and what was claimed.</summary>
internal static class AuditPart
{
    /// <summary>Writes the part; nothing for a result without it.</summary>
    public static void Write(HtmlWriter html, AuditResult? audit)
    {
        if (audit is null)
            return;
        using (html.Element("h3"))
            Glossary.Term(html, "epsilon-bound", "What the attacks prove about ε");
        using (html.Element("p"))
        {
            html.Text("The better an attack does, the larger the privacy loss ε of ");
            Glossary.Term(html, "dp", "differential privacy");
            html.Text($" must be. These bounds hold all at once with {Numbers.Percent(audit.Confidence, 0)} confidence, and therefore are a little lower than those of each attack by itself "
                + "(Jagielski and others 2020; Steinke, Nasr and Jagielski 2023).");
        }
        new DataTable("Lower bounds on ε", ["Attack", "ε is at least"],
            audit.Bounds.Select(b => (IReadOnlyList<string>)[b.Attack, Numbers.Plain(Numbers.Down(b.Epsilon, 2), 2)])).Write(html);
        using (html.Element("p"))
        {
            (audit.IsRefuted ? new Light("fail", "Refuted", "i-fail") : Light.Information).Write(html);
            html.Text(" " + (LeakWords.Claim(audit) ?? "No ε is claimed, so there is nothing to hold the bounds against."));
        }
    }
}
