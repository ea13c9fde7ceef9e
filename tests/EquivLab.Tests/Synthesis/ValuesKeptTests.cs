using System.Globalization;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tests.Synthesis;

/// <summary>Tables as people have them: what went in as whole minutes, as 183.0 or with a time zone comes out so.</summary>
public sealed class ValuesKeptTests
{
    private static readonly DateTime Start = new(2024, 1, 1);

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss", 86_400_000)]
    [InlineData("yyyy-MM-dd HH:mm:ss", 900_000)]
    [InlineData("yyyy-MM-dd HH:mm:ss", 60_000)]
    [InlineData("yyyy-MM-ddTHH:mm:ss", 1_000)]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fff", 1)]
    [InlineData("yyyy-MM-ddTHH:mm:ss.fff", 250)]
    [InlineData("yyyy-MM-dd", 7 * 86_400_000L)]
    public void Instants_stay_on_their_grid(string format, long milliseconds)
    {
        string[] drawn = Drawn(rng => Start.AddMilliseconds(milliseconds * rng.Next(100_000 / (milliseconds > 1e8 ? 100 : 1))).ToString(format, CultureInfo.InvariantCulture));
        DateTime[] read = Array.ConvertAll(drawn, text => DateTime.ParseExact(text, format, CultureInfo.InvariantCulture));
        Assert.All(read, date => Assert.Equal(0, (date - Start).Ticks % (milliseconds * TimeSpan.TicksPerMillisecond)));
        Assert.True(read.Distinct().Count() > 100);
    }

    [Fact]
    public void Microseconds_are_kept()
    {
        string[] drawn = Drawn(rng => Start.AddMicroseconds(rng.Next(1_000_000_000)).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture));
        Assert.Contains(drawn, text => text[^1] != '0');
        Assert.All(drawn, text => Assert.Equal(26, text.Length));
    }

    [Fact]
    public void One_time_zone_is_kept_and_several_become_UTC()
    {
        static string Instant(ref Rng rng) => Start.AddSeconds(rng.Next(10_000_000)).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        Assert.All(Drawn(rng => Instant(ref rng) + "+02:00"), text => Assert.EndsWith("+02:00", text, StringComparison.Ordinal));
        string[] several = Drawn(rng => Instant(ref rng) + (rng.Next(2) == 0 ? "+02:00" : "-05:30"));
        Assert.All(several, text => Assert.EndsWith("+00:00", text, StringComparison.Ordinal));
        Assert.Contains(several, text => text[14..16] is not ("00" or "30"));
    }

    [Fact]
    public void An_instant_is_the_same_by_another_clock()
    {
        Assert.True(DateFormats.TryParse("2024-01-01T12:00:00+02:00", "yyyy-MM-ddTHH:mm:ss'+02:00'", out double one));
        Assert.True(DateFormats.TryParse("2024-01-01T05:00:00-05:00", "yyyy-MM-ddTHH:mm:ss'+02:00'", out double other));
        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("0.0", 1, @"^\d+\.0$")]
    [InlineData("0.00", 1, @"^\d+\.00$")]
    [InlineData("0.00", 0.01, @"^\d+\.\d\d$")]
    [InlineData("0.0##", 0.001, @"^\d+\.\d{1,3}$")]
    [InlineData("0", 5, @"^\d*[05]$")]
    [InlineData("0.##", 0.25, @"^\d+(\.25|\.5|\.75)?$")]
    public void Numbers_are_written_as_they_were_read(string format, double step, string pattern)
    {
        string[] drawn = Drawn(rng => (step * rng.Next(5000)).ToString(format, CultureInfo.InvariantCulture));
        Assert.All(drawn, text => Assert.Matches(pattern, text));
        Assert.True(drawn.Distinct().Count() > 100);
    }

    [Fact]
    public void Digits_that_no_number_keeps_stay_as_they_are()
    {
        string[] keys = ["9007199254740993", "18446744073709551615", "123456789012345678901234567890"];
        Assert.Equal(keys.Order(), Drawn(rng => keys[rng.Next(3)]).Distinct().Order());
    }

    [Fact]
    public void The_largest_numbers_are_kept()
    {
        string[] drawn = Drawn(rng => rng.Next(2) == 0 ? "1.7976931348623157E+308" : rng.Next(2) == 0 ? "-1.7E+308" : "1.5");
        Assert.Equal(["-1.7E+308", "1.5", "1.7976931348623157E+308"], drawn.Distinct().Order(StringComparer.Ordinal));
        Assert.All(Drawn(rng => (1.7e308 * (2 * rng.NextDouble() - 1)).ToString("R", CultureInfo.InvariantCulture)), text => Assert.True(double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture))));
    }

    /// <summary>Of 20,000 drawn rows about 13 are as far out as the one of 1,500.</summary>
    [Fact]
    public void One_outlier_stays_one_of_many()
    {
        string[] drawn = Drawn((rng, row) => row == 7 ? "1e20" : rng.Next(1000).ToString(CultureInfo.InvariantCulture), 1500, 20_000);
        double[] values = Array.ConvertAll(drawn, text => double.Parse(text, CultureInfo.InvariantCulture));
        Assert.InRange(values.Count(v => v > 1e19), 4, 30);
        Assert.Equal(0, values.Count(v => v is > 1000 and < 1e12), 2.0);
    }

    [Fact]
    public void What_one_row_has_does_not_come_out()
    {
        string[] drawn = Drawn((rng, row) => row == 5 ? "rarity" : "pqr"[rng.Next(3)].ToString(), 3000, 20_000);
        Assert.Equal(["p", "q", "r"], drawn.Distinct().Order());
    }

    [Fact]
    public void A_declared_category_comes_out()
    {
        var schema = new TableSchema([new ColumnSchema("a", ColumnType.Category) { Categories = ["p", "q", "r", "rarity"] }]);
        string[] drawn = Drawn((rng, row) => row == 5 ? "rarity" : "pqr"[rng.Next(3)].ToString(), 3000, 20_000, schema);
        Assert.Contains("rarity", drawn);
        InputException refused = Assert.Throws<InputException>(() => Drawn((rng, row) => "pqrs"[row % 4].ToString(), 300, 10, schema));
        Assert.Contains("line 5", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_held_back_is_counted()
    {
        Table train = Read((rng, row) => row < 9 ? "x" + row % 3 : "pqr"[rng.Next(3)].ToString(), 3000, null);
        HeldBackCategories held = Assert.Single(HeldBackCategories.Of(new BayesForestSynthesizer(new BayesForestOptions()).Fit(train, new FitOptions { Seed = 1 })));
        Assert.Equal(new HeldBackCategories("a", 3, 9), held);
    }

    [Theory]
    [InlineData("0.0", "1.0", "2.0", "0.0,1.0,2.0")]
    [InlineData("0", "1", "2", "0,1,2")]
    [InlineData("0", "1.0", "1", "0,1")]
    public void Classes_that_are_numbers_are_one_class_however_spelled(string a, string b, string c, string classes)
    {
        string[] spelled = [a, b, c];
        RawTable raw = Raw((rng, row) => spelled[row % 3] + "," + rng.Next(100), 300, "y,x");
        TableSplit split = TableSplitter.Split(raw, new SplitOptions("y"));
        Assert.Equal(classes.Split(',').Length == 2 ? TableTask.Binary : TableTask.Multiclass, split.Task);
        Assert.Equal(classes, string.Join(',', ((CategoricalColumn)split.Train["y"]).Categories.Order(StringComparer.Ordinal)));
    }

    private static string[] Drawn(Func<Rng, string> cell) => Drawn((rng, _) => cell(rng), 1000, 1000);

    private static string[] Drawn(Func<Rng, int, string> cell, int rows, int drawn, TableSchema? declared = null)
    {
        Table train = Read(cell, rows, declared);
        Table synthetic = new BayesForestSynthesizer(new BayesForestOptions()).Fit(train, new FitOptions { Seed = 1 }).Sample(drawn, 2, 2);
        return [.. SampleTables.Csv(synthetic).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0])];
    }

    private static Table Read(Func<Rng, int, string> cell, int rows, TableSchema? declared)
    {
        RawTable raw = Raw((rng, row) => cell(rng, row) + (rng.Next(2) == 0 ? ",yes" : ",no"), rows, "a,y");
        return TableParser.Parse(raw, TableSplitter.Infer(raw, declared), Enumerable.Range(0, rows).ToArray());
    }

    private static RawTable Raw(Func<Rng, int, string> line, int rows, string header)
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["t.csv"], header + "\n" + string.Join('\n', Enumerable.Range(0, rows).Select(row => line(new Rng((ulong)row, 77), row))) + "\n");
        return CsvTableReader.Read(folder["t.csv"]);
    }
}
