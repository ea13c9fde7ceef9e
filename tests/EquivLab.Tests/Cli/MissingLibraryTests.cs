using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>The program in a folder where native libraries cannot be loaded, as on a processor that they do not exist for.</summary>
public sealed class MissingLibraryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private readonly TempFolder _program = new();

    public MissingLibraryTests()
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "datasets", "flchain.csv"));
        File.WriteAllLines(_folder["t.csv"], lines.Take(1201));
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(f => Path.GetExtension(f) is ".dll" or ".json"))
            File.Copy(file, _program[Path.GetFileName(file)]);
        string native = Path.Combine("runtimes", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier, "native");
        Directory.CreateDirectory(_program[native]);
        int hidden = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, native)))
        {
            string copy = _program[Path.Combine(native, Path.GetFileName(file))];
            if (!file.Contains("lightgbm", StringComparison.Ordinal) && !file.Contains("duckdb", StringComparison.Ordinal))
            {
                File.Copy(file, copy);
                continue;
            }

            // The host wants the file to be there; what is in it cannot be loaded.
            File.WriteAllText(copy, "");
            hidden++;
        }

        Assert.True(hidden >= 2, $"{hidden} libraries were hidden in {native}.");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void Without_LightGBM_its_model_and_attack_are_left_out_with_one_line_and_the_rest_works()
    {
        CliRun run = Run("run", "t.csv", "--target", "death", "--leave-out", "chapter,futime", "--out", "out").Verdict();
        Assert.Single(run.Output.Split('\n'), line => line.Contains("LightGBM's native library cannot be loaded", StringComparison.Ordinal));
        Result result = ResultJson.Read(File.ReadAllText(_folder["out/result.json"]), "result.json");
        Assert.Equal(["logistic-regression", "fast-tree", "fast-forest"], result.Utility.Models.Select(m => m.Name).Distinct());
        Assert.DoesNotContain(result.Privacy.Attacks, a => a.Name == "density-ratio-lightgbm");
        Assert.Contains(result.Privacy.NotRun, a => a.Name == "density-ratio-lightgbm" && a.Reason.Contains("libgomp1", StringComparison.Ordinal));
        Assert.NotNull(result.Fidelity.Propensity);
        Assert.NotNull(result.Synthesizer.SelfAudit);
        Assert.Equal(run.ExitCode, Run("gate", "out/result.json").ExitCode);
    }

    [Fact]
    public void Who_asks_for_the_model_is_told_why_it_cannot_be_trained() =>
        Assert.Contains("The model 'lightgbm' cannot be trained: LightGBM's native library", Run("run", "t.csv", "--target", "death", "--models", "lightgbm", "--out", "out").Refused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("fit", "t.parquet", "--target", "death", "--out", "m.json")]
    [InlineData("bench", "--data", "tables", "--synthesizers", "independent", "--seeds", "1", "--out", "bench")]
    public void Without_DuckDB_what_needs_it_says_so_in_one_line(params string[] arguments)
    {
        File.WriteAllText(_folder["t.parquet"], "PAR1");
        Directory.CreateSymbolicLink(_folder["tables"], Path.Combine(AppContext.BaseDirectory, "datasets"));
        Assert.Contains("DuckDB's native library cannot be loaded", Run(arguments).Refused(), StringComparison.Ordinal);
    }

    private CliRun Run(params string[] arguments) => CliProcess.RunIn(_program.Root, _folder, arguments);
}
