using System.Text;
using EquivLab.Evaluation;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Comparison;

/// <summary>Two or more results side by side, as a short Markdown text.</summary>
public static class ComparisonSummary
{
    /// <summary>Verdicts, gated losses, attacks, fidelity, and what differs.</summary>
    /// <param name="results">At least two results, each with the name that people know it by.</param>
    public static string Render(IReadOnlyList<(string Name, Result Result)> results)
    {
        IReadOnlyList<ComparedResult> compared = ComparedResult.Of(results);
        var text = new StringBuilder();
        Line(text, $"## EquivLab: {compared.Count} results compared");
        Line(text, "");
        foreach (ComparedResult c in compared)
            Line(text, $"- {c.Mark}: {Code(c.Name)}, synthesizer {Code(c.Result.Synthesizer.Name)}");
        Line(text, "");
        string[] warnings = [.. Comparability.Warnings(compared)];
        if (warnings.Length > 0)
        {
            Line(text, "**Read this first**");
            Line(text, "");
            foreach (string warning in warnings)
                Line(text, "- " + MarkdownSummary.Plain(warning));
            Line(text, "");
        }

        string[] marks = [.. compared.Select(c => c.Mark)];
        Table(text, ["verdict", .. marks],
        [
            ["the whole", .. compared.Select(c => Word(c.Result.Verdict))],
            ["utility", .. compared.Select(c => Word(c.Result.Utility.Verdict))],
            ["utility, strictly", .. compared.Select(c => Word(c.Result.Utility.StrictVerdict))],
            ["privacy", .. compared.Select(c => Word(c.Result.Privacy.Verdict))],
            ["fidelity score", .. compared.Select(c => Numbers.Plain(c.Result.Fidelity.Overall))],
        ]);
        Table(text, ["loss (interval)", .. marks], [.. ComparedRows.Models(compared).Where(m => m.Rows.Any(r => r.Row.Gated))
            .SelectMany(m => m.Rows.GroupBy(r => r.Row.Name).Select(g => Cells(compared, $"{g.Key}, {m.Metric}", mark => g.Where(r => r.From.Mark == mark).Select(r => Loss(r.From, r.Row)).FirstOrDefault())))]);
        Table(text, ["attack, AUC (interval)", .. marks], [.. ComparedRows.Attacks(compared).GroupBy(r => r.Row.Name)
            .Select(g => Cells(compared, g.Key, mark => g.Where(r => r.From.Mark == mark).Select(r => ComparisonCharts.Auc(r.Row)).FirstOrDefault()))]);
        Table(text, ["what differs", .. marks], [.. Facts.Of(compared).Where(f => !f.Same).Select(f => (string[])[f.Name, .. f.Values])]);
        Line(text, "Each result was judged by itself; whether one is better than another is not tested here.");
        return text.ToString();
    }

    private static string[] Cells(IReadOnlyList<ComparedResult> compared, string name, Func<string, string?> of) => [name, .. compared.Select(c => of(c.Mark) ?? "n/a")];

    private static string Loss(ComparedResult from, ModelResult row)
    {
        UtilitySection utility = from.Result.Utility;
        Metric metric = Metric.Of(row.Metric, utility.Scale);
        LossWords words = LossWords.Of(utility);
        return $"{metric.Delta(row.Delta)} ({words.Interval(row.Verdict, metric.Delta(row.CiLow), metric.Delta(row.CiHigh))}), {words.Word(row.Verdict)}";
    }

    private static void Table(StringBuilder text, string[] header, string[][] rows)
    {
        if (rows.Length == 0) return;
        Line(text, Row(header));
        Line(text, Row([.. header.Select(_ => "---")]));
        foreach (string[] row in rows)
            Line(text, Row([.. row.Select(MarkdownSummary.Plain)]));
        Line(text, "");
    }

    private static string Row(string[] cells) => "| " + string.Join(" | ", cells) + " |";

    private static string Code(string value) => MarkdownSummary.Code(value);

    private static string Word(Verdict verdict) => Light.Of(verdict).Word.ToLowerInvariant();

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
