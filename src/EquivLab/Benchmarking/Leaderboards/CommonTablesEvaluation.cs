namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>Compares contenders on the tables that all of them completed.</summary>
internal static class CommonTablesEvaluation
{
    public static CommonTables Of(IReadOnlyList<Contender> contenders, IReadOnlyList<string> tables, IReadOnlyList<CellOutcome> outcomes, double alpha)
    {
        ILookup<(Contender, string), CellOutcome> usable = outcomes.Where(IsUsable).ToLookup(o => (Contender.Of(o.Cell), o.Cell.Table));
        Contender[] compared = [.. contenders.Where(c => 2 * tables.Count(t => usable[(c, t)].Any()) >= tables.Count)];
        var blocks = new List<Block>();
        var leftOut = new List<LeftOutTable>();
        foreach (string table in tables)
        {
            ulong[] seeds = [.. SeedsOfAll(compared, table, usable)];
            if (seeds.Length > 0) blocks.Add(Block.Of(table, seeds, compared, usable));
            else leftOut.Add(new LeftOutTable(table, [.. compared.Where(c => !usable[(c, table)].Any())]));
        }

        string? notTested = NotTested(compared.Length, blocks.Count);
        bool isRanked = compared.Length >= 2 && blocks.Count > 0;
        RankTest? Rank(Func<Block, double[]> values) => isRanked ? RankTest.Of(compared, [.. blocks.Select(values)], alpha, notTested is null) : null;
        return new CommonTables
        {
            Contenders = compared,
            LeftOut = [.. contenders.Except(compared)],
            Tables = [.. blocks.Select(b => new CommonTable(b.Table, b.Seeds))],
            LeftOutTables = leftOut,
            TradeOffs = TradeOffs(compared, blocks),
            Utility = Rank(b => b.Losses),
            Privacy = Rank(b => b.Aucs),
            NotTested = notTested,
        };
    }

    private static bool IsUsable(CellOutcome outcome) => outcome.Done() is { } figures && figures.WorstLoss() is not null && figures.LargestAuc() is not null;

    private static IEnumerable<ulong> SeedsOfAll(Contender[] compared, string table, ILookup<(Contender, string), CellOutcome> usable) => compared
        .Select(c => usable[(c, table)].Select(o => o.Cell.Seed))
        .Aggregate((IEnumerable<ulong>?)null, (all, seeds) => all is null ? seeds : all.Intersect(seeds))?.Order() ?? Enumerable.Empty<ulong>();

    private static TradeOff[] TradeOffs(Contender[] compared, List<Block> blocks)
    {
        if (blocks.Count == 0) return [];
        (double Loss, double Auc)[] points = [.. compared.Select((_, i) => (Median(blocks, b => b.Losses[i]), Median(blocks, b => b.Aucs[i])))];
        bool[] front = ParetoFront.Of(points);
        return [.. compared.Select((c, i) => new TradeOff(c, points[i].Loss, points[i].Auc, front[i]))];
    }

    private static double Median(List<Block> blocks, Func<Block, double> of) => CellFacts.Median(blocks.Select(b => (double?)of(b))) ?? double.NaN;

    private static string? NotTested(int contenders, int tables) => (contenders, tables) switch
    {
        ( < CommonTables.LeastContenders, _) => $"A test of ranks needs at least {CommonTables.LeastContenders} synthesizers that completed half of the tables; there {Are(contenders)}.",
        (_, < CommonTables.LeastTables) => $"A test of ranks needs at least {CommonTables.LeastTables} tables that all compared synthesizers completed; there {Are(tables)}.",
        _ => null,
    };

    private static string Are(int count) => count switch { 0 => "is none", 1 => "is 1", _ => FormattableString.Invariant($"are {count}") };

    /// <summary>A table with the mean over its seeds of each contender's loss and leak.</summary>
    private sealed record Block(string Table, ulong[] Seeds, double[] Losses, double[] Aucs)
    {
        public static Block Of(string table, ulong[] seeds, Contender[] compared, ILookup<(Contender, string), CellOutcome> usable)
        {
            double Mean(Contender contender, Func<CellFigures, double?> figure) =>
                usable[(contender, table)].Where(o => seeds.Contains(o.Cell.Seed)).Average(o => figure(o.Figures!)!.Value);
            return new Block(table, seeds, Array.ConvertAll(compared, c => Mean(c, CellFacts.WorstLoss)), Array.ConvertAll(compared, c => Mean(c, CellFacts.LargestAuc)));
        }
    }
}
