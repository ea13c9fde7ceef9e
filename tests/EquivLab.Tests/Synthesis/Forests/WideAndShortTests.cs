using System.Diagnostics;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Tuning;

namespace EquivLab.Tests.Synthesis.Forests;

/// <summary>Tables with few rows, or with more columns than rows: the self-audited forest has to be done with them soon, and give away nobody.</summary>
public sealed class WideAndShortTests
{
    [Fact]
    public void More_columns_than_rows() => Check(60, 200, 0);

    [Fact]
    public void Many_categories() => Check(500, 0, 20);

    [Fact]
    public void Few_rows() => Check(100, 3, 2);

    [Fact]
    public void One_row_and_one_column()
    {
        foreach ((int rows, int numbers, int categories) in new[] { (1, 1, 1), (2, 2, 0), (1, 0, 1), (300, 1, 0), (300, 0, 1) })
            Assert.Equal(10, Fit(Table(rows, numbers, categories), null).Sample(10, 1, 1).RowCount);
    }

    private static void Check(int rows, int numbers, int categories)
    {
        Table train = Table(rows, numbers, categories);
        var clock = Stopwatch.StartNew();
        Table drawn = Fit(train, train.Columns[^1].Name).Sample(rows, 1, 2);
        // Generous, for a busy machine: it guards against work that grows out of all proportion.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"took {clock.Elapsed}");
        Assert.Equal(rows, drawn.RowCount);
        HashSet<string> real = [.. Rows(train)];
        if (numbers > 0) Assert.DoesNotContain(Rows(drawn), real.Contains);
    }

    private static IGenerator Fit(Table train, string? target) => new SelfAuditedForest().Fit(train, new FitOptions { Target = target, Threads = 2 });

    /// <summary>Columns that all depend on one hidden number.</summary>
    private static Table Table(int rows, int numbers, int categories)
    {
        var rng = new Rng(9, 85);
        double[] hidden = [.. Enumerable.Range(0, rows).Select(_ => ForestTables.Normal(ref rng))];
        var columns = new List<Column>();
        for (int c = 0; c < numbers; c++)
            columns.Add(ForestTables.Number($"n{c}", [.. hidden.Select(h => Math.Round(h + ForestTables.Normal(ref rng), 6))], 6));
        for (int c = 0; c < categories; c++)
            columns.Add(ForestTables.Category($"c{c}", [.. hidden.Select(h => h + ForestTables.Normal(ref rng) > 0 ? 1 : 0)], "low", "high"));
        return new Table([.. columns]);
    }

    private static IEnumerable<string> Rows(Table table) => SampleTables.Csv(table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1);
}
