using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>What was tested, the verdict in words, three lights, the reasons and the warnings.</summary>
internal static class FirstScreen
{
    /// <summary>Writes the part.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        using (html.Element("header", ("class", "first")))
        {
            using (html.Element("div", ("class", "hero")))
            {
                using (html.Element("div"))
                    VerdictInWords(html, result);
                Facts(html, result);
            }
            Lights(html, result);
            using (html.Element("div", ("class", "reasons")))
            {
                Sentences(html, "Why", "why", result.Reasons);
                Sentences(html, "Read this first", "warnings", result.Warnings);
            }
        }
    }

    private static void VerdictInWords(HtmlWriter html, Result result)
    {
        html.Element("p", LossWords.Of(result.Utility).IsOneSided ? "Non-inferiority report" : "Equivalence report", ("class", "eyebrow"));
        using (html.Element("h1"))
        {
            Light.Of(result.Verdict).Write(html, "big");
            html.Element("span", Headline.Of(result), ("class", "headline"));
        }
        using (html.Element("div", ("class", "lead")))
            foreach (string sentence in (IEnumerable<string>)[.. UtilityWords.Sentences(result.Utility), .. PrivacyWords.Sentences(result.Privacy)])
                html.Element("p", sentence);
    }

    private static void Lights(HtmlWriter html, Result result)
    {
        using (html.Element("ul", ("class", "lights")))
        {
            using (html.Element("li"))
            {
                html.Element("h2", "Utility");
                Lit(html, Light.Of(result.Utility.Verdict), "tolerant margin, " + Margins(result.Utility, result.Utility.MarginOf));
                Lit(html, Light.Of(result.Utility.StrictVerdict), "strict margin, " + Margins(result.Utility, result.Utility.StrictMarginOf));
            }
            using (html.Element("li"))
            {
                html.Element("h2", "Privacy");
                int attacks = result.Privacy.Attacks.Count + result.Privacy.Risks.DistinctBy(r => r.Attack).Count();
                Lit(html, Light.Of(result.Privacy.Verdict), $"{attacks} {(attacks == 1 ? "attack" : "attacks")} and a search for copies");
            }
            using (html.Element("li"))
            {
                html.Element("h2", "Fidelity");
                Lit(html, Light.Information, $"score {Numbers.Percent(result.Fidelity.Overall)}; no verdict hangs on it");
            }
        }
    }

    private static void Lit(HtmlWriter html, Light light, string about)
    {
        using (html.Element("p"))
        {
            light.Write(html);
            html.Element("span", about, ("class", "about"));
        }
    }

    /// <summary>The margins that the gated rows were held against: one, or one a metric where they differ.</summary>
    private static string Margins(UtilitySection utility, Func<ModelResult, double> marginOf)
    {
        ModelResult[] metrics = [.. utility.Models.Where(m => m.Gated).DistinctBy(m => m.Metric)];
        LossWords words = LossWords.Of(utility);
        string Margin(ModelResult row) => words.Margin(Metric.Of(row.Metric, utility.Scale).Margin(marginOf(row)));
        if (metrics.Length == 0) return "no metric is gated";
        return metrics.DistinctBy(marginOf).Count() == 1 ? Margin(metrics[0])
            : string.Join(", ", metrics.Select(m => $"{Metric.Of(m.Metric).Label} {Margin(m)}"));
    }

    private static void Sentences(HtmlWriter html, string title, string style, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
            return;
        using (html.Element("section", ("class", style)))
        {
            html.Element("h2", title);
            using (html.Element("ul"))
                foreach (string sentence in sentences)
                    html.Element("li", sentence);
        }
    }

    private static void Facts(HtmlWriter html, Result result)
    {
        DataSection data = result.Data;
        using (html.Element("dl", ("class", "facts")))
        {
            Fact(html, "Real table", wide: true, value: data.HoldoutPath is null ? data.Path : $"{data.Path}, hold-out {data.HoldoutPath}");
            Fact(html, "Target", wide: true, value: data.Target);
            Fact(html, "Synthesizer", wide: true, value: result.Synthesizer.Epsilon is double epsilon
                ? $"{result.Synthesizer.Name}, ε = {Numbers.Round(epsilon)}"
                : result.Synthesizer.Name);
            Fact(html, "Predicts", TaskName(data.Task));
            Fact(html, "Columns", Numbers.Count(data.Columns));
            Fact(html, "Train rows", Numbers.Count(data.TrainRows));
            Fact(html, "Hold-out rows", Numbers.Count(data.HoldoutRows));
            Fact(html, "Synthetic rows", Numbers.Count(data.SyntheticRows));
            Fact(html, "Date", result.Environment.StartedAt.UtcDateTime.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void Fact(HtmlWriter html, string name, string value, bool wide = false)
    {
        using (html.Element("div", ("class", wide ? "wide" : null)))
        {
            html.Element("dt", name);
            html.Element("dd", value);
        }
    }

    private static string TaskName(TableTask task) => task switch
    {
        TableTask.Binary => "two classes",
        TableTask.Multiclass => "several classes",
        _ => "a number",
    };
}
