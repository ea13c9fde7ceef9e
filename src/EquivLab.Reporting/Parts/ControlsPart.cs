using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Tables whose outcome is known beforehand: whether the ruler itself is right.</summary>
internal static class ControlsPart
{
    /// <summary>Writes the part, if there were controls.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        if (result.Controls.Count == 0) return;
        using (Section.Open(html, "controls"))
        {
            using (html.Element("p", ("class", "intro")))
            {
                html.Text("Before a ruler is trusted it measures things of known length. These ");
                Glossary.Term(html, "control", "controls");
                html.Text(" went through the same models as the synthetic table, and the copy through the attacks by distance as well. If one does not come out as it must, no figure of this report counts, and the verdict is inconclusive.");
            }
            using (DataTable.Frame(html, "Controls"))
            using (html.Element("table"))
            {
                html.Element("caption", "Controls, what must come out and what came out", ("class", "unseen"));
                using (html.Element("thead"))
                using (html.Element("tr"))
                    foreach (string heading in (string[])["Control", "What must come out", "What came out", "As it must"])
                        html.Element("th", heading, ("scope", "col"), ("class", "words"));
                using (html.Element("tbody"))
                    foreach (ControlResult control in result.Controls) Row(html, control);
            }
        }
    }

    private static void Row(HtmlWriter html, ControlResult control)
    {
        using (html.Element("tr"))
        {
            html.Element("th", ControlWords.Name(control.Name), ("scope", "row"));
            html.Element("td", control.Expectation, ("class", "words"));
            html.Element("td", control.Outcome, ("class", "words"));
            using (html.Element("td", ("class", "words")))
            {
                Light light = control.AsExpected switch
                {
                    true => new Light("pass", "Yes", "i-pass"),
                    false => new Light("fail", "No", "i-fail"),
                    null => new Light("unsure", "Too few rows to tell", "i-unsure"),
                };
                light.Write(html);
            }
        }
    }
}
