using CsCheck;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Masking;
using EquivLab.Tests.Privacy;

namespace EquivLab.Tests.Synthesis.Masking;

public sealed class MaskedTableTests
{
    private static readonly string[] Names = ["number", "few", "constant", "two", "many"];

    /// <summary>Tables with gaps, k, which columns are quasi-identifiers, and which may be the target.</summary>
    private static readonly Gen<(Table Table, int K, int Subset, ulong Seed)> Cases =
        Gen.Select(MixedTables.Gen(20, 300), Gen.Int[2, 20], Gen.Int[1, 31], Gen.ULong[1, 1UL << 40]);

    [Fact]
    public void Every_combination_of_quasi_identifiers_is_shared_by_k_rows() => Cases.Sample(c =>
    {
        string[] identifiers = Subset(c.Subset);
        Table masked = Mask(c.Table, new MaskingOptions { K = c.K, QuasiIdentifiers = identifiers });
        Assert.All(Combinations(masked, identifiers), group => Assert.True(group.Count() >= c.K));
    }, iter: 300);

    [Fact]
    public void The_sample_of_all_rows_and_of_more_keeps_k() => Cases.Sample(c =>
    {
        IGenerator generator = new MaskedSynthesizer(new MaskingOptions { K = c.K }).Fit(c.Table, new FitOptions());
        foreach (int rows in new[] { c.Table.RowCount, c.Table.RowCount + 7 })
            Assert.All(Combinations(generator.Sample(rows, c.Seed, 2), Names), group => Assert.True(group.Count() >= c.K));
    }, iter: 100);

    [Fact]
    public void Nothing_outside_the_declared_columns_changes() => Cases.Sample(c =>
    {
        string[] identifiers = Subset(c.Subset);
        Table masked = Mask(c.Table, new MaskingOptions { K = c.K, QuasiIdentifiers = identifiers });
        foreach (string name in Names.Except(identifiers)) Assert.Equal(SampleTables.Texts(c.Table, name), SampleTables.Texts(masked, name));
    }, iter: 100);

    [Fact]
    public void Values_stay_within_the_schema_and_are_those_of_the_column() => Cases.Sample(c =>
    {
        Table masked = Mask(c.Table, new MaskingOptions { K = c.K });
        Assert.Equal(c.Table.RowCount, masked.RowCount);
        Assert.Equal(c.Table.Columns.Select(x => x.Schema), masked.Columns.Select(x => x.Schema));
        foreach (string name in Names) Assert.Subset(SampleTables.Texts(c.Table, name).ToHashSet(), SampleTables.Texts(masked, name).ToHashSet());
    }, iter: 100);

    [Fact]
    public void A_table_that_is_anonymous_enough_stays_as_it_is()
    {
        Table once = MixedTables.Make(60, 3, 0.2);
        Table table = once.Select([.. Enumerable.Range(0, 240).Select(i => i / 4)]);
        Table masked = Mask(table, new MaskingOptions { K = 4 });
        foreach (string name in Names) Assert.Equal(SampleTables.Texts(table, name), SampleTables.Texts(masked, name));
    }

    [Fact]
    public void By_default_all_columns_but_the_target_are_quasi_identifiers_with_five_rows()
    {
        Table table = SampleTables.Mixed(200), masked = MaskedTable.Of(table, new MaskingOptions(), "label", default).Table;
        Assert.Equal(SampleTables.Texts(table, "label"), SampleTables.Texts(masked, "label"));
        Assert.True(Combinations(masked, ["group", "amount", "age", "note"]).Min(g => g.Count()) >= 5);
        Assert.Equal(new Dictionary<string, string> { ["k"] = "5", ["quasiIdentifiers"] = "all but the target", ["redacted"] = "none", ["generalised"] = "none" }, new MaskedSynthesizer().Parameters);
    }

    [Fact]
    public void A_declared_target_is_masked_too()
    {
        Table masked = MaskedTable.Of(SampleTables.Mixed(200), new MaskingOptions { QuasiIdentifiers = ["age", "label"] }, "label", default).Table;
        Assert.True(Combinations(masked, ["age", "label"]).Min(g => g.Count()) >= 5);
    }

    [Fact]
    public void Redacts_and_generalises_before_it_recodes()
    {
        Table masked = Mask(SampleTables.Mixed(200), new MaskingOptions
        {
            Redact = ["note", "amount"],
            Generalise = [new("age", Width: 10), new("group", Groups: new Dictionary<string, IReadOnlyList<string>> { ["a or b"] = ["a", "b"] })],
            QuasiIdentifiers = [],
        });
        Assert.All(SampleTables.Texts(masked, "note").Concat(SampleTables.Texts(masked, "amount")), text => Assert.Equal("", text));
        Assert.Subset(new HashSet<string> { "24", "34", "44", "54", "64" }, SampleTables.Texts(masked, "age").ToHashSet());
        Assert.Equal(["a or b", "c"], SampleTables.Texts(masked, "group").Distinct().Order());
    }

    [Theory]
    [InlineData(37, 10, ColumnType.Integer, 34)]
    [InlineData(40, 10, ColumnType.Integer, 44)]
    [InlineData(-3, 10, ColumnType.Integer, -6)]
    [InlineData(7, 1, ColumnType.Integer, 7)]
    [InlineData(7, 0.5, ColumnType.Integer, 7)]
    [InlineData(3, 2.5, ColumnType.Integer, 3)]
    [InlineData(2.31, 0.5, ColumnType.Number, 2.25)]
    [InlineData(double.NaN, 10, ColumnType.Number, double.NaN)]
    [InlineData(1e300, 1e-300, ColumnType.Number, 1e300)]
    public void A_number_becomes_the_middle_of_its_interval(double value, double width, ColumnType type, double middle) =>
        Assert.Equal(middle, GeneralisedColumn.Middle(value, width, new ColumnSchema("x", type) { Decimals = 2 }));

    [Fact]
    public void The_first_rows_are_all_masked_rows_once_and_the_rest_are_some_of_them()
    {
        Table table = MixedTables.Make(20_000, 5, 0.1), masked = Mask(table, new MaskingOptions());
        IGenerator generator = new MaskedSynthesizer().Fit(table, new FitOptions());
        string[] Lines(Table t) => SampleTables.Csv(t).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        string[] known = Lines(masked), sampled = Lines(generator.Sample(45_000, 9, 2));
        Assert.Equal(known.Order(StringComparer.Ordinal), sampled.Take(20_000).Order(StringComparer.Ordinal));
        Assert.NotEqual(known, sampled.Take(20_000));
        Assert.Subset(known.ToHashSet(), sampled.ToHashSet());
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_on_any_number_of_threads()
    {
        Table table = MixedTables.Make(20_000, 6, 0.1);
        string Bytes(int threads, ulong seed) => SampleTables.Csv(
            new MaskedSynthesizer().Fit(table, new FitOptions { Threads = threads }).Sample(45_000, seed, threads));
        Assert.Equal(Bytes(1, 3), Bytes(2, 3));
        Assert.NotEqual(Bytes(2, 3), Bytes(2, 4));
    }

    [Fact]
    public void Has_no_model_to_save() => Assert.False(ModelJson.CanSave(new MaskedSynthesizer().Fit(SampleTables.Mixed(50), new FitOptions())));

    private static Table Mask(Table table, MaskingOptions options) => MaskedTable.Of(table, options, null, default).Table;

    private static string[] Subset(int bits) => [.. Names.Where((_, i) => (bits >> i & 1) == 1)];

    /// <summary>Counted by text, another way than the program counts.</summary>
    private static IEnumerable<IGrouping<string, int>> Combinations(Table table, string[] columns)
    {
        string[][] texts = [.. columns.Select(c => SampleTables.Texts(table, c))];
        return Enumerable.Range(0, table.RowCount).GroupBy(row => string.Join('|', texts.Select(t => t[row])));
    }
}
