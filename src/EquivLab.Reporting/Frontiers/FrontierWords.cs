using EquivLab.Benchmarking.Frontiers;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Frontiers;

/// <summary>What a frontier says, in sentences.</summary>
public static class FrontierWords
{
    /// <summary>Who loses least within the tolerance, and on how many tables.</summary>
    /// <param name="frontier">A frontier.</param>
    public static string Headline(Frontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        string[] best = [.. frontier.Tables.Select(t => t.Best?.Line.Name).OfType<string>()];
        if (frontier.Tables is [var only])
            return only.Best is { } one ? $"{Name(one.Line, one.Point)} loses least within the tolerance on {only.Name}" : $"Nothing stays within the tolerance on {only.Name}";
        if (best.Length == 0) return $"Nothing stays within the tolerance on any of {Count(frontier.Tables.Count, "table")}";
        int most = best.CountBy(n => n).Max(n => n.Value);
        string[] first = [.. best.CountBy(n => n).Where(n => n.Value == most).Select(n => n.Key)];
        return $"{List(first)} {(first.Length > 1 ? "lose" : "loses")} least within the tolerance on {Numbers.Count(most)} of {Count(frontier.Tables.Count, "table")}{(first.Length > 1 ? " each" : "")}";
    }

    /// <summary>What loses least within the tolerance on one table, which is named.</summary>
    /// <param name="table">A table of a frontier.</param>
    public static string Best(FrontierTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        string best = BestIn(table);
        // A synthesizer keeps its spelling.
        return $"{table.Name}: {(table.Best is null ? char.ToLowerInvariant(best[0]) + best[1..] : best)}";
    }

    /// <summary>The same under the table's name.</summary>
    internal static string BestIn(FrontierTable table) => table.Best is { } best
        ? $"{Name(best.Line, best.Point)} loses least within the tolerance, {Numbers.Signed(best.Point.Loss)} in {MetricOf(table)}, at an attack AUC of {Numbers.Plain(best.Point.Auc)}."
        : "Nothing stays within the tolerance.";

    /// <summary>"bayes-forest (gain 8)"; what has no settings by its name alone.</summary>
    internal static string Name(FrontierLine line, FrontierPoint point) => line.Points.Count == 1 && !line.IsGiven ? line.Name : $"{line.Name} ({point.Setting})";

    /// <summary>The metric inside a sentence.</summary>
    internal static string MetricOf(FrontierTable table) => table.Metric == "accuracy" ? "accuracy" : Metric.Of(table.Metric).Label;

    /// <summary>How much was run.</summary>
    internal static string Compared(Frontier frontier)
    {
        FrontierLine[] lines = [.. frontier.Tables.SelectMany(t => t.Lines)];
        string[] synthesizers = [.. lines.Where(l => !l.IsGiven).Select(l => l.Name).Distinct()];
        int given = lines.Count(l => l.IsGiven), points = frontier.Tables.Max(t => t.Lines.Where(l => !l.IsGiven).Sum(l => l.Points.Count));
        return $"{Count(synthesizers.Length, "synthesizer")} at {Count(points, "setting")}{(given > 0 ? $" and {Count(given, "given table")}" : "")} on {Count(frontier.Tables.Count, "real table")}, {Count(frontier.Seeds.Count, "seed")}.";
    }

    /// <summary>"1 table", "2 tables".</summary>
    internal static string Count(int count, string noun) => $"{Numbers.Count(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string List(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
