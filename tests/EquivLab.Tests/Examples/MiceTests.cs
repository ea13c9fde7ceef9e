using System.ComponentModel;
using System.Diagnostics;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Tests.Examples;

/// <summary>R's mice as an outside program, by the script that the README shows.</summary>
public sealed class MiceTests : IDisposable
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Examples", "mice.R");

    private readonly TempFolder _folder = new();

    public MiceTests() => Assert.SkipUnless(HasMice(), "Needs Rscript with the packages mice and rpart (Debian: r-cran-mice, r-cran-rpart).");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keeps_what_goes_together_and_to_its_seed()
    {
        Table train = SampleTables.Mixed(1500), table = Sample(train, 1500, seed: 3);
        Assert.Equal(SampleTables.Csv(table), SampleTables.Csv(Sample(train, 1500, seed: 3)));
        Assert.NotEqual(SampleTables.Csv(table), SampleTables.Csv(Sample(train, 1500, seed: 4)));

        // In the train set: label is yes for 80 % of group a and 30 % of the others, note is missing in group c only,
        // and half the amounts of group a are 0.
        Assert.Equal(Share(train, "a", "label", "yes"), Share(table, "a", "label", "yes"), 0.08);
        Assert.Equal(Share(train, "b", "label", "yes"), Share(table, "b", "label", "yes"), 0.08);
        Assert.Equal(1, Share(table, "c", "note", ""), 0.02);
        Assert.Equal(0, Share(table, "a", "note", ""), 0.02);
        Assert.Equal(Share(train, "a", "amount", "0"), Share(table, "a", "amount", "0"), 0.1);
    }

    /// <summary>Missing numbers, a column of one value, many categories, codes with zeros, quotes; more rows than there are, and one.</summary>
    [Theory]
    [InlineData(600)]
    [InlineData(1)]
    public void Takes_odd_columns(int rows)
    {
        var lines = new List<string> { "\"a \"\"b\"\"\",level,same,code,empty" };
        for (int i = 0; i < 300; i++)
            lines.Add(CsvLine(i % 3 == 0 ? "" : (i % 7).ToString(System.Globalization.CultureInfo.InvariantCulture), $"é, \"\"{i % 15}\"\"", "one", $"00{i % 4}", i % 2 == 0 ? "" : "x"));
        RawTable raw = CsvTableReader.Read(_folder.Write("odd.csv", string.Join('\n', lines)));
        var schema = SchemaInference.Infer(raw, [.. Enumerable.Range(0, raw.RowCount)]);
        Table train = TableParser.Parse(raw, schema, [.. Enumerable.Range(0, raw.RowCount)]), table = Sample(train, rows, seed: 1);
        Assert.Equal(rows, table.RowCount);
        foreach (Column column in train.Columns)
            Assert.Empty(SampleTables.Texts(table, column.Name).Except(SampleTables.Texts(train, column.Name)));
        if (rows > 1) Assert.InRange(SampleTables.Texts(table, "a \"b\"").Count(t => t.Length == 0), rows / 4, rows / 2);
    }

    private static string CsvLine(string number, string category, string same, string code, string empty) => $"{number},\"{category}\",{same},{code},{empty}";

    private static Table Sample(Table train, int rows, ulong seed) =>
        new ExternalSynthesizer("mice", $"Rscript '{Script}' {{train}} {{out}} {{rows}} {{seed}} {{target}}")
            .Fit(train, new FitOptions { Target = train.Contains("label") ? "label" : null, Seed = seed }).Sample(rows, seed, 2);

    private static double Share(Table table, string group, string column, string value)
    {
        string[] groups = SampleTables.Texts(table, "group"), values = SampleTables.Texts(table, column);
        string[] there = [.. values.Where((_, i) => groups[i] == group)];
        return (double)there.Count(v => v == value) / there.Length;
    }

    private static bool HasMice()
    {
        try
        {
            using Process r = Process.Start(new ProcessStartInfo("Rscript", ["-e", "library(mice); library(rpart)"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            r.StandardError.ReadToEnd();
            r.WaitForExit();
            return r.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
