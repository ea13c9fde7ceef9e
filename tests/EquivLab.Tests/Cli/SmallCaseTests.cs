using System.Globalization;

namespace EquivLab.Tests.Cli;

/// <summary>Small tables that once came out wrong, through <c>fit</c> and <c>sample</c>.</summary>
public sealed class SmallCaseTests
{
    [Theory]
    [InlineData("big", @"^9007199254740993,")]
    [InlineData("e308", @"^(1\.5|1\.7976931348623157E\+308),")]
    [InlineData("midnight", @"^2024-\d\d-\d\d 00:00:00,")]
    [InlineData("pd", @"^\d+\.0,")]
    [InlineData("id", @"^(yes|no)$")]
    public void Values_keep_their_form(string name, string pattern)
    {
        using var folder = new TempFolder();
        CliRun fit = Fit(folder, name);
        Assert.True(fit.ExitCode == 0, fit.Error);
        Assert.Equal(name == "id", fit.Error.Contains("identifier", StringComparison.Ordinal));
        Assert.Equal(0, CliProcess.Run(folder, "sample", "m.json", "-n", "200", "--out", "s.csv", "--quiet").ExitCode);
        string[] lines = CliTables.Lines(folder["s.csv"]);
        Assert.Equal(201, lines.Length);
        Assert.All(lines[1..], line => Assert.Matches(pattern, line));
    }

    [Fact]
    public void A_date_that_is_none_is_one_line()
    {
        using var folder = new TempFolder();
        string refusal = Fit(folder, "zero", "--quiet").Refusal();
        Assert.Contains("zero.csv line ", refusal, StringComparison.Ordinal);
        Assert.Contains("yyyy-MM-dd except in 1 of 200 rows", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("0000", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_date_formats_are_one_line()
    {
        using var folder = new TempFolder();
        folder.Write("t.csv", "a,y\n" + string.Concat(Enumerable.Range(0, 200).Select(i => new DateTime(2024, 1, 1).AddDays(i).ToString(i % 2 == 0 ? "yyyy-MM-dd" : "dd.MM.yyyy", CultureInfo.InvariantCulture) + (i % 3 == 0 ? ",yes\n" : ",no\n"))));
        Assert.Contains("100 rows as yyyy-MM-dd and 100 as dd.MM.yyyy", CliProcess.Run(folder, "fit", "t.csv", "--target", "y", "--quiet", "--out", "m.json").Refusal(), StringComparison.Ordinal);
    }

    private static CliRun Fit(TempFolder folder, string name, params string[] more) =>
        CliProcess.Run(folder, ["fit", Path.Combine(AppContext.BaseDirectory, "Data", "cases", name + ".csv"), "--target", "y", "--no-self-audit", "--out", folder["m.json"], .. more]);
}
