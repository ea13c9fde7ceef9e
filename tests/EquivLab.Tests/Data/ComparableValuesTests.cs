using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class ComparableValuesTests
{
    /// <summary>Four cities in turn.</summary>
    private static readonly string[] Cities = ["Basel", "Bern", "Chur", "Genf"];

    [Fact]
    public void Equal_values_are_no_matter() => Passes(Category(400, i => Cities[i % 4]), Category(100, i => Cities[i % 3]));

    [Fact]
    public void One_category_of_several_in_lower_case() => Refuses(
        "column 'c' spells a category in another way than the train set, in 100 of 400 rows ('bern' for 'Bern', the spellings differ only in case)",
        Category(400, i => Cities[i % 4]), Category(400, i => i % 4 == 1 ? "bern" : Cities[i % 4]));

    [Fact]
    public void Whole_numbers_with_decimals() => Refuses(
        "spells 3 categories in another way than the train set, in 100 of 100 rows ('0.0' for '0', the spellings differ only in how a number is written)",
        Category(400, i => $"{i % 3}"), Category(100, i => $"{i % 3}.0"));

    [Fact]
    public void Names_that_few_rows_hold_are_not_told()
    {
        string message = Refuses(
            "spells 60 categories in another way than the train set, in 60 of 60 rows (the spellings differ only in case)",
            Category(480, i => $"Person{i % 60}"), Category(60, i => $"PERSON{i % 60}"));
        Assert.DoesNotContain("erson", message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void No_known_value()
    {
        string message = Refuses("column 'c' holds 100 values, and none that the train set knows", Category(400, i => Cities[i % 4]), Category(100, i => $"x{i % 4}"));
        Assert.DoesNotContain("x1", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_that_is_refused_is_named()
    {
        Table Two(string spelling) => new([Named("a", 90, _ => spelling), Named("b", 90, _ => spelling + "!")]);
        Assert.EndsWith("Look at 'b' too.", Assert.Throws<InputException>(() => ComparableValues.Require(Two("x"), Two("X"), "t.csv", null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hardly_any_and_not_all_values_known_are_warnings()
    {
        Warns("holds hardly any value that the train set knows, 97 of 100 are unknown", Category(400, i => Cities[i % 4]), Category(100, i => i < 3 ? "Bern" : "Thun"));
        Warns("holds values that the train set does not know in 25 of 100 rows", Category(400, i => Cities[i % 4]), Category(100, i => i % 4 == 0 ? "Thun" : "Bern"));
        Warns("spells 4 categories in another way than the train set, in 8 of 1,000 rows", Category(400, i => Cities[i % 4]), Category(1000, i => i < 8 ? Cities[i % 4].ToUpperInvariant() : "Bern"));
    }

    [Fact]
    public void Missing_values_written_as_words()
    {
        Refuses("holds 'NaN' in 20 of 400 rows, which the train set does not have", Category(400, i => Cities[i % 4]), Category(400, i => i % 20 == 0 ? "NaN" : Cities[i % 4]));
        Refuses("never holds 'None', as rows of the train set do, and has missing values instead", Category(400, i => i % 4 == 0 ? "None" : "a"), Category(400, i => i % 4 == 0 ? null : "a"));
        Passes(Category(400, i => i % 4 == 0 ? "None" : "a"), Category(400, i => i % 4 == 0 ? "None" : "a"));
        Passes(Category(400, i => i % 4 == 0 ? null : "a"), Category(400, i => i % 9 == 0 ? null : "a"));
    }

    [Fact]
    public void A_blank_column_and_numbers_of_another_unit_are_warnings()
    {
        Warns("has no value, where 400 of 400 train rows have one", Category(400, i => Cities[i % 4]), Category(100, _ => null));
        Warns("has no value, where 400 of 400 train rows have one", Number(400, i => i), Number(100, _ => double.NaN));
        Warns("has 0 of 100 values within the train set's range", Number(400, i => 1.5 + i / 1000.0), Number(100, i => 150 + i / 10.0));
        Passes(Number(400, i => i), Number(100, i => i - 50));
    }

    /// <summary>Columns with many categories have new ones in any sample: no reason to doubt it, nor to refuse it.</summary>
    [Theory]
    [InlineData("arrests.csv", "released")]
    [InlineData("flchain.csv", "death")]
    [InlineData("marketing-income.csv", "INCOME")]
    public void No_random_split_is_doubted(string file, string target)
    {
        RawTable raw = CsvTableReader.Read(Path.Combine(AppContext.BaseDirectory, "datasets", file));
        for (ulong seed = 1; seed <= 20; seed++)
        {
            TableSplit split = TableSplitter.Split(raw, new SplitOptions(target) { Seed = seed, HoldoutFraction = seed % 2 == 0 ? 0.3 : 0.6 });
            Passes(split.Train, split.Holdout);
        }
    }

    [Fact]
    public void Names_of_which_most_are_new_in_any_sample_are_not_doubted()
    {
        var rng = new Rng(5);
        string Name() => $"n{Math.Floor(100_000 * Math.Pow(rng.NextDouble(), 3))}";
        for (int i = 0; i < 50; i++) Passes(Category(1000, _ => Name()), Category(500, _ => Name()));
    }

    /// <summary>Where nearly every name is new, 200 that only change case are not chance; in a column that is typed that way, they are.</summary>
    [Fact]
    public void Names_in_another_case_are_found_among_new_ones()
    {
        Refuses("spells 200 categories in another way than the train set, in 200 of 1,000 rows (the spellings", Category(1000, i => $"n{i}"), Category(1000, i => i < 200 ? $"N{i}" : $"m{i}"));
        Passes(Category(1000, i => i >= 400 ? $"k{i}" : i % 2 == 0 ? $"n{i}" : $"N{i - 1}"), Category(500, i => i < 50 ? $"K{i + 400}" : "n0"));
    }

    private static void Passes(Table train, Table other)
    {
        var warnings = new List<string>();
        ComparableValues.Require(train, other, "t.csv", warnings.Add);
        Assert.Empty(warnings);
    }

    private static void Warns(string words, Table train, Table other)
    {
        var warnings = new List<string>();
        ComparableValues.Require(train, other, "t.csv", warnings.Add);
        Assert.Contains("of t.csv " + words, Assert.Single(warnings), StringComparison.Ordinal);
    }

    private static string Refuses(string words, Table train, Table other)
    {
        string message = Assert.Throws<InputException>(() => ComparableValues.Require(train, other, "t.csv", null)).Message;
        Assert.StartsWith("t.csv: column 'c' ", message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.EndsWith("or leave the column out with --leave-out.", message, StringComparison.Ordinal);
        return message;
    }

    private static Table Category(int rows, Func<int, string?> text) => new([Named("c", rows, text)]);

    private static CategoricalColumn Named(string name, int rows, Func<int, string?> text)
    {
        var index = new Dictionary<string, int>();
        var codes = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            if (text(i) is not { } value) codes[i] = CategoricalColumn.Missing;
            else
            {
                index.TryAdd(value, index.Count);
                codes[i] = index[value];
            }
        }

        return new CategoricalColumn(new ColumnSchema(name, ColumnType.Category), codes, [.. index.Keys]);
    }

    private static Table Number(int rows, Func<int, double> value) => new([new NumericColumn(new ColumnSchema("c", ColumnType.Number), [.. Enumerable.Range(0, rows).Select(value)])]);
}
