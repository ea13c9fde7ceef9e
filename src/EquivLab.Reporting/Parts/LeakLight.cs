using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Parts;

/// <summary>The light of figures that can fail a table but are not needed for a pass.</summary>
internal static class LeakLight
{
    /// <summary>Writes the light and a sentence after it.</summary>
    public static void Write(HtmlWriter html, EquivalenceVerdict verdict, string sentence)
    {
        using (html.Element("p"))
        {
            (verdict == EquivalenceVerdict.Different ? Light.OfAttack(verdict) : Light.Information).Write(html);
            html.Text(" " + sentence);
        }
    }
}
