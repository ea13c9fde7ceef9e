using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Curves;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>ROC, precision–recall and calibration curves and the confusion matrices, real beside synthetic.</summary>
internal static class CurvesPart
{
    /// <summary>Writes the part, if curves were recorded.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        IReadOnlyList<ModelCurves> models = result.Utility.Curves;
        if (models.Count == 0)
            return;
        using (Section.Open(html, "curves"))
        {
            using (html.Element("p", ("class", "intro")))
            {
                html.Text($"The same models on the same {Numbers.Count(result.Utility.TestRows)} hold-out rows, in the whole and not as single figures. Where the two curves lie on each other, "
                    + "the synthetic table taught the model what the real one did. This is ");
                Glossary.Term(html, "information", "for information");
                html.Text(".");
            }
            Roc(html, models);
            PrecisionRecall(html, models, result.Utility.PositiveClass);
            Calibration(html, models, result.Data.Task, result.Utility.PositiveClass);
            ConfusionTables.Write(html, models);
        }
    }

    private static void Roc(HtmlWriter html, IReadOnlyList<ModelCurves> models)
    {
        if (models.FirstOrDefault(m => m.Roc is not null)?.Roc is not { } any)
            return;
        using (html.Element("h3"))
            Glossary.Term(html, "roc", "ROC curves");
        if (any.Classes is int classes)
            html.Element("p", $"The mean of {classes} curves, each of one class against the rest. Classes of fewer than 10 hold-out rows are left out.");
        Section.Key(html, ("line real", "trained on real rows"), ("line synthetic-line dash", "trained on synthetic rows"), ("line guess dot", "a guess"));
        using (html.Element("div", ("class", "grid curves")))
            foreach (ModelCurves model in models)
                if (model.Roc is { } pair)
                    Card(html, model.Name, $"AUC {Numbers.Plain(pair.RealArea)} real, {Numbers.Plain(pair.SyntheticArea)} synthetic", ModelCurveChart.Roc(model.Name, pair));
    }

    private static void PrecisionRecall(HtmlWriter html, IReadOnlyList<ModelCurves> models, string? positive)
    {
        if (models.All(m => m.PrecisionRecall is null))
            return;
        using (html.Element("h3"))
            Glossary.Term(html, "precision-recall", "Precision and recall");
        html.Element("p", $"“{positive}” is the rarer class. These curves show how many of the rows called so are right, however many others there are.");
        Section.Key(html, ("line real", "trained on real rows"), ("line synthetic-line dash", "trained on synthetic rows"));
        using (html.Element("div", ("class", "grid curves")))
            foreach (ModelCurves model in models)
                if (model.PrecisionRecall is { } pair)
                    Card(html, model.Name, $"average precision {Numbers.Plain(pair.RealArea)} real, {Numbers.Plain(pair.SyntheticArea)} synthetic", ModelCurveChart.PrecisionRecall(model.Name, pair));
    }

    private static void Calibration(HtmlWriter html, IReadOnlyList<ModelCurves> models, TableTask task, string? positive)
    {
        if (models.FirstOrDefault(m => m.Calibration is not null)?.Calibration is not { } any)
            return;
        bool isShare = task != TableTask.Regression;
        using (html.Element("h3"))
            Glossary.Term(html, "calibration", isShare ? "Calibration" : "Predicted against observed");
        html.Element("p", (task switch
        {
            TableTask.Binary => $"Of rows that the model gives a probability of “{positive}”, as large a share should turn out so.",
            TableTask.Multiclass => "Of rows whose class the model calls with some probability, as large a share should be called right.",
            _ => "Of rows for which the model predicts about the same, the true mean should be what it predicts.",
        }) + $" Bars: {Numbers.Round(100 * any.Level)} % intervals of what was observed.");
        Section.Key(html, ("mark square", "trained on real rows"), ("mark circle", "trained on synthetic rows"), ("line guess dot", "predictions come true"));
        string Text(double value) => isShare ? Numbers.Percent(value) : Numbers.Plain(value, 2);
        using (html.Element("div", ("class", "grid curves")))
            foreach (ModelCurves model in models)
                if (model.Calibration is { } pair)
                    Card(html, model.Name, $"calibration error {Text(pair.Real.Error)} real, {Text(pair.Synthetic.Error)} synthetic", CalibrationChart.Of(model.Name, pair, isShare));
        string[] header = ["Model", "Error, real", "synthetic", "By chance, real", "synthetic"];
        new DataTable("Calibration error", isShare ? [.. header, "Brier score, real", "synthetic"] : header,
            models.Where(m => m.Calibration is not null).Select(m => Figures(m.Name, m.Calibration!, Text))).Write(html);
    }

    private static string[] Figures(string model, CalibrationPair pair, Func<double, string> text)
    {
        string[] errors = [model, text(pair.Real.Error), text(pair.Synthetic.Error), text(pair.Real.ChanceError), text(pair.Synthetic.ChanceError)];
        return pair is { Real.Brier: double real, Synthetic.Brier: double synthetic } ? [.. errors, Numbers.Plain(real, 4), Numbers.Plain(synthetic, 4)] : errors;
    }

    private static void Card(HtmlWriter html, string model, string figures, Figure figure)
    {
        using (html.Element("figure", ("class", "card")))
        {
            using (html.Element("figcaption"))
            {
                html.Element("strong", model);
                html.Element("span", figures, ("class", "about"));
            }
            figure.Write(html);
        }
    }
}
