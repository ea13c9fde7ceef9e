using EquivLab.Evaluation;
using EquivLab.Evaluation.Masked;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>What masking the same table would keep and leak instead.</summary>
internal static class MaskingPart
{
    /// <summary>Writes the part, if masking was compared.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        if (result.Masking is not { } masking) return;
        using (Section.Open(html, "masking"))
        {
            using (html.Element("p", ("class", "verdict")))
                Light.Information.Write(html);
            html.Element("p", MaskingWords.Sentence(result, masking), ("class", "intro"));
            using (html.Element("p", ("class", "intro")))
            {
                html.Text("For this comparison the train set was ");
                Glossary.Term(html, "masking", "masked");
                html.Text(" as the policy says and put through the same models and attacks as the synthetic table; the verdict does not depend on it. ");
                if (MaskingWords.Linkage(masking, result.Data.TrainRows) is { } linkage)
                {
                    html.Text("The ");
                    Glossary.Term(html, "quasi-identifier", "quasi-identifiers");
                    html.Text(" were made ");
                    Glossary.Term(html, "k-anonymity", "k-anonymous");
                    html.Text(". " + linkage + " That hides which row is whose, not that a person is in the table: whoever knows the columns that masking left alone finds people by those.");
                }
            }

            MaskingTable.Write(html, result, masking);
            Picture(html, result, masking);
            Changes(html, masking);
        }
    }

    private static void Picture(HtmlWriter html, Result result, MaskingSection masking)
    {
        if (MaskingChart.Of(result, masking) is not { } chart) return;
        using (html.Element("figure", ("class", "card")))
        {
            html.Element("figcaption", "What is lost over what leaks, a mark a model. The nearer to the lower left corner, the better; dotted lines are the policy's margin and tolerance.");
            (string, string)[] key = [("mark circle", "synthesis"), ("mark square", "masking")];
            Section.Key(html, MaskingChart.Copy(result) is null ? key : [.. key, ("mark diamond", "a copy of the train set")]);
            chart.Write(html);
        }
    }

    private static void Changes(HtmlWriter html, MaskingSection masking)
    {
        html.Element("h3", "What masking changed");
        new DataTable("What masking changed", ["Column", "How", "Values that are others now"],
            masking.Columns.Select(c => (IReadOnlyList<string>)[c.Name, How(c, masking), Numbers.Percent(c.Changed)])).Write(html);
    }

    private static string How(MaskedColumn column, MaskingSection masking)
    {
        string[] steps =
        [
            .. column.Redacted ? ["blanked"] : Array.Empty<string>(),
            .. column.Width is { } width ? [$"intervals of {Numbers.Round(width)}"] : Array.Empty<string>(),
            .. column.Groups is { } groups ? [$"{groups} group{(groups == 1 ? "" : "s")}"] : Array.Empty<string>(),
            .. masking.QuasiIdentifiers.Contains(column.Name) ? [$"quasi-identifier, k = {masking.K}"] : Array.Empty<string>(),
        ];
        return string.Join("; ", steps);
    }
}
