using EquivLab.Evaluation.Attacks;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The share of synthetic rows that lie closer to the train set than to the hold-out.</summary>
internal static class CloserPart
{
    /// <summary>Writes the part; nothing for a result without it.</summary>
    public static void Write(HtmlWriter html, CloserToTrain? closer)
    {
        if (closer is null)
            return;
        using (html.Element("h3"))
            Glossary.Term(html, "closer", "Closer to the train set, or to the hold-out");
        html.Element("p", $"For each synthetic row, is its closest real row among {Numbers.Count(closer.RealRows)} train rows or among as many hold-out rows? "
            + "A synthesizer that remembers nobody puts half of its rows on either side (Platzer and Reutterer 2021). The interval covers the chance by which real rows fell into either set.");
        LeakLight.Write(html, closer.Verdict, LeakWords.Side(closer));
    }
}
