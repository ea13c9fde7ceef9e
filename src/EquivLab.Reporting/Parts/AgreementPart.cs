using EquivLab.Evaluation;
using EquivLab.Evaluation.Agreements;
using EquivLab.Reporting.Charts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>Whether both tables lead to the same choice of model and to the same important features.</summary>
internal static class AgreementPart
{
    /// <summary>Writes the part, if rankings were compared.</summary>
    public static void Write(HtmlWriter html, UtilitySection utility)
    {
        if (utility.Agreement is not { } agreement)
            return;
        using (Section.Open(html, "agreement"))
        {
            using (html.Element("p", ("class", "intro")))
            {
                html.Text("Would someone who has the synthetic table only choose the same model, and find the same features important? This is ");
                Glossary.Term(html, "information", "for information");
                html.Text(": models and features that are nearly tied may change places by chance.");
            }
            Models(html, agreement.Models);
            Features(html, agreement.Features);
        }
    }

    private static void Models(HtmlWriter html, ModelAgreement models)
    {
        Metric metric = Metric.Of(models.Metric);
        html.Element("h3", "Models");
        Tau(html, models.Tau, $"of {models.Scores.Count} models by {metric.Label} on the hold-out");
        int Rank(Func<ModelScore, double> value, ModelScore score) => 1 + models.Scores.Count(s => value(s) > value(score));
        new DataTable("Ranking of the models", ["Model", "Real", "Rank", "Synthetic", "Rank"],
            models.Scores.OrderByDescending(s => s.Real).Select(s => (IReadOnlyList<string>)[
                s.Name, metric.Value(s.Real), Numbers.Count(Rank(m => m.Real, s)), metric.Value(s.Synthetic), Numbers.Count(Rank(m => m.Synthetic, s))])).Write(html);
    }

    private static void Features(HtmlWriter html, FeatureAgreement features)
    {
        using (html.Element("h3"))
            Glossary.Term(html, "importance", "Importance of features");
        Tau(html, features.Tau, $"of {features.Importances.Count} features by their importance to {features.Model}");
        using (html.Element("figure", ("class", "card")))
        {
            html.Element("figcaption", $"{features.Model}, {Numbers.Count(features.Rows)} hold-out rows, {features.Permutations} random orders of each column, the same for both models"
                + (features.Importances.Count > ImportanceChart.MaxFeatures ? $"; the first {ImportanceChart.MaxFeatures} of {features.Importances.Count} features" : ""));
            Section.Key(html, ("real-bar", "trained on real rows"), ("synthetic", "trained on synthetic rows"));
            ImportanceChart.Of(features).Write(html);
            new DataTable("Permutation importance", ["Feature", "Real", "Synthetic"],
                features.Importances.Select(f => (IReadOnlyList<string>)[f.Name, Numbers.Plain(f.Real, 4), Numbers.Plain(f.Synthetic, 4)])).WriteFolded(html, "Table");
        }
    }

    private static void Tau(HtmlWriter html, double? tau, string what)
    {
        using (html.Element("p"))
        {
            if (tau is not double value)
            {
                html.Text($"There is no ranking {what} to compare.");
                return;
            }
            Glossary.Term(html, "tau", "Kendall's tau");
            html.Text($" of the two rankings {what} is {Numbers.Plain(value, 2)}.");
        }
    }
}
