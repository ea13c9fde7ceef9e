namespace EquivLab.Tests.Cli;

/// <summary>Names that hold what separates them.</summary>
public sealed class ColumnNamesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_with_commas_are_left_out_and_with_equals_signs_are_given()
    {
        _folder.Write("data.csv", CliTables.Build("\"a,b\",x,\"c=d\",outcome", 120, 1, static (ref rng) =>
            CliTables.Text($"{rng.NextDouble():0.000},{rng.NextDouble():0.000},k={rng.Next(2)},{(rng.Next(2) == 0 ? "yes" : "no")}")));
        CliProcess.Run(_folder, "fit", "data.csv", "--target", "outcome", "--leave-out", "a,b", "--leave-out", "x", "--out", "model.json", "--quiet").Success();
        CliProcess.Run(_folder, "sample", "model.json", "-n", "20", "--given", "c=d=k=1", "--out", "made.csv", "--quiet").Success();
        string[] lines = CliTables.Lines(_folder["made.csv"]);
        Assert.Equal("c=d,outcome", lines[0]);
        Assert.All(lines[1..], line => Assert.StartsWith("k=1,", line, StringComparison.Ordinal));
    }
}
