using EquivLab.Evaluation;

namespace EquivLab.Reporting.Comparison;

/// <summary>Rows of all results, put so that those that belong together stand below each other.</summary>
internal static class ComparedRows
{
    /// <summary>The metrics, gated ones first, with the rows of each by model and then by result.</summary>
    public static IEnumerable<(string Metric, IReadOnlyList<(ComparedResult From, ModelResult Row)> Rows)> Models(IReadOnlyList<ComparedResult> compared)
    {
        var all = compared.SelectMany(c => c.Result.Utility.Models, (c, row) => (From: c, Row: row)).ToArray();
        return all.GroupBy(r => r.Row.Metric).OrderByDescending(g => g.Any(r => r.Row.Gated))
            .Select(g => (g.Key, (IReadOnlyList<(ComparedResult, ModelResult)>)[.. g.GroupBy(r => r.Row.Name).SelectMany(m => m)]));
    }

    /// <summary>The attacks by name and then by result.</summary>
    public static IReadOnlyList<(ComparedResult From, AttackResult Row)> Attacks(IReadOnlyList<ComparedResult> compared) =>
        [.. compared.SelectMany(c => c.Result.Privacy.Attacks, (c, row) => (From: c, Row: row)).GroupBy(r => r.Row.Name).SelectMany(g => g)];
}
