using EquivLab.Data;
using EquivLab.Records;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines;

namespace EquivLab.Benchmarks.Attacks;

/// <summary>Synthetic tables that leak by construction, to see whether the attacks find it.</summary>
internal static class Planted
{
    /// <summary>Independent marginals as long as the train set, with random members copied into a share of the rows.</summary>
    public static Table RandomCopies(Table train, string target, double share, ulong seed)
    {
        int[] rows = [.. Enumerable.Range(0, train.RowCount)];
        new Rng(seed, 77).Shuffle<int>(rows);
        return WithCopies(train, target, rows[..(int)Math.Round(share * rows.Length)], seed);
    }

    /// <summary>The same with one value of each copy, of a column drawn for it, taken from another row.</summary>
    public static Table ChangedCopies(Table train, string target, double share, ulong seed)
    {
        Table table = RandomCopies(train, target, share, seed);
        int copies = (int)Math.Round(share * train.RowCount);
        var rng = new Rng(seed, 79);
        int[] changed = [.. Enumerable.Range(0, copies).Select(_ => rng.Next(train.Columns.Count))], lender = [.. Enumerable.Range(0, copies).Select(_ => copies + rng.Next(train.RowCount - copies))];
        return new Table([.. table.Columns.Select((column, c) =>
            new Table([column]).Select([.. Enumerable.Range(0, table.RowCount).Select(r => r < copies && changed[r] == c ? lender[r] : r)]).Columns[0])]);
    }

    /// <summary>
    /// Random members, a share of whose cells are changed, each by itself: a category to another one that some row has, a number
    /// to another row's. The rest of the rows, where not all members are copied, is of independent marginals.
    /// </summary>
    /// <param name="train">The train set.</param>
    /// <param name="target">The target column.</param>
    /// <param name="share">Share of the members that is copied.</param>
    /// <param name="cells">Share of the cells of every copy that is changed.</param>
    /// <param name="seed">Who, and which cells.</param>
    public static Table ChangedCells(Table train, string target, double share, double cells, ulong seed)
    {
        int[] rows = [.. Enumerable.Range(0, train.RowCount)];
        var rng = new Rng(seed, 80);
        rng.Shuffle<int>(rows);
        int[] copied = rows[..(int)Math.Round(share * rows.Length)];
        Table copies = new([.. train.Columns.Select(column => column.Select(Array.ConvertAll(copied, r => rng.NextDouble() < cells ? Lender(column, r, ref rng) : r)))]);
        return copied.Length == rows.Length ? copies : WithRest(train, target, copies, seed);
    }

    /// <summary>A row with another category; of numbers, and where no such row is found soon, any row.</summary>
    private static int Lender(Column column, int row, ref Rng rng)
    {
        const int Tries = 100;
        int lender = rng.Next(column.Count);
        for (int i = 0; i < Tries && column is CategoricalColumn c && c.Codes[lender] == c.Codes[row]; i++) lender = rng.Next(column.Count);
        return lender;
    }

    /// <summary>Independent marginals as long as the train set, with the members copied in that are furthest from their closest other member.</summary>
    public static Table IsolatedCopies(Table train, string target, int count, ulong seed)
    {
        float[][] places = new RecordSpace(train).Place(train);
        double[] isolation = NearestRecords.Find(places, places, 2, Environment.ProcessorCount).Distance(1);
        return WithCopies(train, target, Highest(isolation, count), seed);
    }

    /// <summary>Independent marginals as long as the train set, with the members copied in whose values are rarest, each column by itself.</summary>
    public static Table RareCopies(Table train, string target, int count, ulong seed)
    {
        var rarity = new double[train.RowCount];
        foreach (CategoricalColumn column in train.Columns.OfType<CategoricalColumn>())
        {
            var counts = new int[column.Categories.Count + 1];
            foreach (int code in column.Codes) counts[code + 1]++;
            for (int r = 0; r < rarity.Length; r++) rarity[r] -= Math.Log(counts[column.Codes[r] + 1]);
        }

        return WithCopies(train, target, Highest(rarity, count), seed);
    }

    private static int[] Highest(double[] values, int count) =>
        [.. Enumerable.Range(0, values.Length).OrderByDescending(r => values[r]).Take(count)];

    private static Table WithCopies(Table train, string target, int[] copied, ulong seed) => WithRest(train, target, train.Select(copied), seed);

    private static Table WithRest(Table train, string target, Table copies, ulong seed)
    {
        var options = new FitOptions { Target = target, Seed = seed };
        Table rest = new IndependentSynthesizer().Fit(train, options).Sample(train.RowCount - copies.RowCount, seed, Environment.ProcessorCount);
        return TableConcatenation.Concatenate([.. train.Columns.Select(c => c.Schema)], [copies, rest]);
    }
}
