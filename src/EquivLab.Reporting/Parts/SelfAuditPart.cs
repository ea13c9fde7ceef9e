using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;
using EquivLab.Synthesis;

namespace EquivLab.Reporting.Parts;

/// <summary>The settings that a synthesizer tried on the train set, the one it took, and whether the hold-out bears it out.</summary>
internal static class SelfAuditPart
{
    /// <summary>Writes the part, if the synthesizer measured anything.</summary>
    public static void Write(HtmlWriter html, Result result)
    {
        if (result.Synthesizer.SelfAudit is not { } audit) return;
        using (Section.Open(html, "self-audit", "How loose the synthesizer was allowed to be"))
        {
            html.Element("p", SelfAuditWords.Sentence(audit, result.Data.TrainRows), ("class", "intro"));
            using (html.Element("p", ("class", "intro")))
            {
                html.Text("Nothing of this comes from the hold-out: it is a ");
                Glossary.Term(html, "self-audit", "self-audit");
                html.Text(" of the train set. " + (audit.Splits == 0 ? "" : $"Each setting was fitted {Times(audit.Splits)} to {Numbers.Count(audit.Rows)} of its rows and tried on others. "));
                Glossary.Term(html, "gain", "“Gain N”");
                html.Text(" is the least that a split of a tree must gain, in mean impurities of a row: the larger N, the tighter.");
            }

            if (audit.Settings.Count > 0) Settings(html, audit);
            Prediction(html, result, audit);
        }
    }

    private static void Settings(HtmlWriter html, SelfAuditReport audit)
    {
        html.Element("h3", "What was tried");
        Metric? metric = SelfAuditWords.MetricOf(audit);
        new DataTable("Settings tried on the train set, from tight to loose, then variants",
            ["Setting", metric is null ? "Loss" : $"Loss of {metric.Label}" + (metric.Unit == DeltaUnit.Points ? ", points" : ""), "Attack AUC", "95 % bounds", "Strongest attack"],
            audit.Settings.Select(s => (IReadOnlyList<string>)
            [
                s.Chosen ? s.Name + " (taken)" : s.Name, metric?.Delta(s.Loss) ?? "n/a", Numbers.Plain(s.Leak),
                $"{Numbers.Plain(Numbers.Down(s.LeakLow, 3))} to {SelfAuditWords.High(s.LeakHigh, audit)}", s.Attack,
            ]))
        { IsWide = true }.Write(html);
        string[] variants = [.. audit.Settings.Select(s => (s.Name, SettingName.Of(s.Name).Variant)).Where(s => s.Variant is not null).Select(s => $"“{s.Name}”: {s.Variant}")];
        html.Element("p", "The AUC is that of the strongest attack, its bounds are the largest of any attack, each at 95 % confidence. What was to be taken had to withstand all quick attacks; "
            + "the rest met only a density ratio, of few rows the distances too, and may leak more." + (variants.Length == 0 ? "" : $" Variants: {string.Join("; ", variants)}."));
    }

    private static void Prediction(HtmlWriter html, Result result, SelfAuditReport audit)
    {
        if (audit.Chosen is not { } chosen || SelfAuditWords.Strongest(result) is not { } measured) return;
        html.Element("h3", "What was predicted, and what came out");
        html.Element("p", SelfAuditWords.Prediction(result) + " What was chosen for its figures tends to look a little better than it is.");
        ModelResult[] models = [.. result.Utility.Models.Where(m => m.Metric == audit.Metric)];
        Metric? metric = models.Length == 0 ? null : SelfAuditWords.MetricOf(audit);
        new DataTable("Predicted on the train set, measured on the hold-out", ["What", "Predicted", "Measured"],
        [
            ["AUC of the strongest attack", $"{Numbers.Plain(chosen.Leak)} ({chosen.Attack})", $"{Numbers.Plain(measured.Auc)} ({measured.Name})"],
            // The losses of a result may be shares of the real metric; those of an audit are differences.
            .. metric is null ? [] : (IReadOnlyList<string>[])[[$"Mean loss of {metric.Label}", metric.Delta(chosen.Loss), $"{metric.Delta(models.Average(m => m.Real - m.Synthetic))} ({Models(models.Length)})"]],
        ]).Write(html);
    }

    private static string Models(int count) => count == 1 ? "1 model" : $"{count} models";

    private static string Times(int splits) => splits == 1 ? "once" : $"{splits} times";
}
