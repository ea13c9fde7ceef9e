using CsCheck;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Tests.Privacy;

namespace EquivLab.Tests.Synthesis;

/// <summary>What holds of every baseline that makes new rows.</summary>
public sealed class BaselineTests
{
    private static readonly string?[] Targets = ["two", "number", null];

    [Theory]
    [InlineData("copula")]
    [InlineData("smote")]
    public void The_same_seed_gives_the_same_bytes_on_any_number_of_threads(string synthesizer)
    {
        Table train = SampleTables.Mixed(2000);
        string Bytes(int threads, ulong seed) => SampleTables.Csv(Fit(synthesizer, train, "label", threads).Sample(40_000, seed, threads));
        string one = Bytes(1, 7);
        Assert.Equal(one, Bytes(2, 7));
        Assert.Equal(one, Bytes(5, 7));
        Assert.NotEqual(one, Bytes(2, 8));
    }

    [Theory]
    [InlineData("copula")]
    [InlineData("smote")]
    public void A_block_is_the_same_whatever_was_sampled_before(string synthesizer)
    {
        IGenerator generator = Fit(synthesizer, SampleTables.Mixed(300), "label", 2);
        string third = SampleTables.Csv(generator.SampleBlock(101, 5, 3));
        generator.SampleBlock(7, 5, 0);
        Assert.Equal(third, SampleTables.Csv(generator.SampleBlock(101, 5, 3)));
        Assert.NotEqual(third, SampleTables.Csv(generator.SampleBlock(101, 5, 2)));
    }

    /// <summary>Down to a single row, with gaps, and beside them columns that are missing altogether.</summary>
    [Theory]
    [InlineData("copula")]
    [InlineData("smote")]
    public void Any_table_is_sampled_within_its_schema_and_its_values(string synthesizer)
    {
        Gen.Select(MixedTables.Gen(1, 80), Gen.Int[0, 2].Select(i => Targets[i]), Gen.ULong[1, 1000]).Sample((mixed, target, seed) =>
        {
            Table train = new([.. mixed.Columns, .. Missing(mixed.RowCount)]), synthetic = Fit(synthesizer, train, target, 2).Sample(150, seed, 2);
            Assert.Equal(150, synthetic.RowCount);
            Assert.Equal(train.Columns.Select(c => c.Schema), synthetic.Columns.Select(c => c.Schema));
            foreach (string name in train.Columns.Select(c => c.Name))
            {
                string[] known = SampleTables.Texts(train, name), drawn = SampleTables.Texts(synthetic, name);
                if (!known.Contains("") && !IsAllRare(train[name])) Assert.DoesNotContain("", drawn);
                if (train[name] is CategoricalColumn) Assert.Subset(known.Append("").ToHashSet(), drawn.ToHashSet());
                else AssertWithin((NumericColumn)train[name], (NumericColumn)synthetic[name]);
            }
        }, iter: 100);
    }

    /// <summary>Nothing of such a column may come out.</summary>
    private static bool IsAllRare(Column column) => column is CategoricalColumn { Schema.Type: ColumnType.Category } categories
        && categories.Codes.ToArray().Where(code => code >= 0).CountBy(code => code).All(c => c.Value < HeldBackCategories.FewestRows);

    /// <summary>A value that stands alone in its bin is drawn from one unit around it.</summary>
    private static void AssertWithin(NumericColumn train, NumericColumn synthetic)
    {
        double[] known = Array.FindAll(train.Values.ToArray(), v => !double.IsNaN(v)), drawn = Array.FindAll(synthetic.Values.ToArray(), v => !double.IsNaN(v));
        if (known.Length == 0) Assert.Empty(drawn);
        double unit = Math.Pow(10, -train.Schema.Decimals) + 1e-9;
        Assert.All(drawn, v => Assert.InRange(v, known.Min() - unit, known.Max() + unit));
        Assert.All(drawn, v => Assert.Equal(Math.Round(v, train.Schema.Decimals), v, 1e-9));
    }

    private static Column[] Missing(int rows) =>
    [
        new NumericColumn(new ColumnSchema("no number", ColumnType.Number), [.. Enumerable.Repeat(double.NaN, rows)]),
        new CategoricalColumn(new ColumnSchema("no category", ColumnType.Category), [.. Enumerable.Repeat(CategoricalColumn.Missing, rows)], []),
    ];

    private static IGenerator Fit(string synthesizer, Table train, string? target, int threads) =>
        SynthesizerRegistry.Create(synthesizer).Fit(train, new FitOptions { Target = target, Threads = threads });
}
