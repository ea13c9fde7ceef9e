namespace EquivLab.Benchmarking;

/// <summary>How long the rest of a benchmark will take, judged by the cells that are done.</summary>
public static class TimeLeft
{
    /// <summary>
    /// A cell is expected to take as long as the mean of those of the same synthesizer on the same table, else of the same
    /// table, else of all.
    /// </summary>
    /// <param name="done">Cells with an outcome.</param>
    /// <param name="open">Cells without one.</param>
    /// <param name="jobs">How many run at once.</param>
    /// <returns>The expected time; null where nothing is done yet.</returns>
    public static TimeSpan? Estimate(IReadOnlyCollection<CellOutcome> done, IReadOnlyCollection<BenchCell> open, int jobs)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (done.Count == 0) return null;
        Dictionary<(string, string), double> same = Means(done, o => (o.Cell.Table, o.Cell.Synthesizer));
        Dictionary<string, double> table = Means(done, o => o.Cell.Table);
        double all = done.Average(o => o.ElapsedSeconds);
        double seconds = open.Sum(c => same.TryGetValue((c.Table, c.Synthesizer), out double s) ? s : table.TryGetValue(c.Table, out double t) ? t : all);
        return TimeSpan.FromSeconds(seconds / jobs);
    }

    private static Dictionary<TKey, double> Means<TKey>(IEnumerable<CellOutcome> done, Func<CellOutcome, TKey> key)
        where TKey : notnull => done.GroupBy(key).ToDictionary(g => g.Key, g => g.Average(o => o.ElapsedSeconds));
}
