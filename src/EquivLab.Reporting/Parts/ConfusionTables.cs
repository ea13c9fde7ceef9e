using EquivLab.Evaluation.Curves;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The confusion matrices of each model, side by side as tables: counts, and shares of the rows of a class.</summary>
internal static class ConfusionTables
{
    /// <summary>Tints of a share: one for each quarter.</summary>
    private const int Tints = 4;

    /// <summary>Matrices of more classes stand one below the other, where all their columns are seen.</summary>
    private const int MostSideBySide = 4;

    /// <summary>Writes the matrices, where there are any.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<ModelCurves> models)
    {
        if (models.All(m => m.Confusion is null))
            return;
        using (html.Element("h3"))
            Glossary.Term(html, "confusion", "Confusion matrices");
        html.Element("p", "A row is a true class, a column what the model calls it: hold-out rows, and their share of the class. "
            + (models.Any(m => m.Confusion is { Joined: > 0 }) ? "Classes of fewer than 10 hold-out rows, and those beyond the twelve most frequent, are joined." : ""));
        using (html.Element("div", ("class", "confusions")))
            foreach (ModelCurves model in models)
                if (model.Confusion is { } pair)
                    using (html.Element("figure", ("class", "card")))
                    {
                        using (html.Element("figcaption"))
                            html.Element("strong", model.Name);
                        using (html.Element("div", ("class", pair.Called.Count > MostSideBySide ? "sides stacked" : "sides")))
                        {
                            Matrix(html, model.Name, "trained on real rows", pair, r => r.Real);
                            Matrix(html, model.Name, "trained on synthetic rows", pair, r => r.Synthetic);
                        }
                    }
    }

    private static void Matrix(HtmlWriter html, string model, string trained, ConfusionPair pair, Func<ConfusionRow, IReadOnlyList<int>> counts)
    {
        using (DataTable.Frame(html, $"Confusion matrix of {model}, {trained}"))
        using (html.Element("table", ("class", "confusion")))
        {
            html.Element("caption", char.ToUpperInvariant(trained[0]) + trained[1..]);
            using (html.Element("thead"))
            using (html.Element("tr"))
            {
                html.Element("th", "True class", ("scope", "col"));
                foreach (string name in pair.Called)
                    html.Element("th", $"called {name}", ("scope", "col"));
            }
            using (html.Element("tbody"))
                foreach (ConfusionRow row in pair.Rows)
                    Row(html, row.Class, counts(row), pair.Called);
        }
    }

    private static void Row(HtmlWriter html, string name, IReadOnlyList<int> counts, IReadOnlyList<string> called)
    {
        double rows = counts.Sum();
        using (html.Element("tr"))
        {
            html.Element("th", name, ("scope", "row"));
            for (int c = 0; c < counts.Count; c++)
            {
                double share = counts[c] / rows;
                using (html.Element("td", ("class", $"tint-{Math.Min(Tints - 1, (int)(share * Tints))}{(called[c] == name ? " right" : "")}")))
                {
                    html.Element("span", Numbers.Count(counts[c]), ("class", "count"));
                    html.Element("span", Numbers.Percent(share), ("class", "share"));
                }
            }
        }
    }
}
