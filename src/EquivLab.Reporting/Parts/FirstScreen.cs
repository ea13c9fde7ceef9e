using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Advice;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>What was tested, the verdict in words, three lights, the reasons and the warnings.</summary>
internal static class FirstScreen
{
    private const int AtAGlance = 5;

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
            FirstLights.Write(html, result);
            using (html.Element("div", ("class", "reasons")))
            {
                Sentences(html, "Why", "why", result.Reasons);
                Sentences(html, "Read this first", "warnings", result.Warnings);
                Next(html, NextStep.Of(result));
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
        // What decided comes first.
        (Verdict Verdict, IReadOnlyList<string> Sentences)[] both =
            [(result.Utility.Verdict, UtilityWords.Sentences(result.Utility, result.Data.Rows)), (result.Privacy.Verdict, PrivacyWords.Sentences(result.Privacy, result.Utility.Alpha))];
        string[] sentences = [.. both.OrderBy(b => b.Verdict switch { Verdict.Failed => 0, Verdict.Inconclusive => 1, _ => 2 }).SelectMany(b => b.Sentences)];
        // Folding one away would save nothing.
        int shown = sentences.Length <= AtAGlance + 1 ? sentences.Length : AtAGlance;
        using (html.Element("div", ("class", "lead")))
        {
            foreach (string sentence in sentences[..shown])
                html.Element("p", sentence);
            if (shown == sentences.Length) return;
            using (html.Element("details"))
            {
                html.Element("summary", $"{sentences.Length - shown} more findings");
                foreach (string sentence in sentences[shown..])
                    html.Element("p", sentence);
            }
        }
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

    private static void Next(HtmlWriter html, NextStep? next)
    {
        if (next is null)
            return;
        using (html.Element("section", ("class", "next")))
        {
            html.Element("h2", "What to try next");
            using (html.Element("ul"))
                foreach (string finding in next.Findings)
                    html.Element("li", finding);
            if (next.Command is { } command)
                using (html.Element("pre"))
                    html.Element("code", command);
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
            Fact(html, "Hold-out rows", Numbers.Count(data.HoldoutRows) + TargetWords.Tested(data, result.Utility), wide: result.Utility.TestRows < data.HoldoutRows);
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
