using System.Text.Json;
using EquivLab.Benchmarking;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Storage;

namespace EquivLab.Tests.Cli;

/// <summary>One small benchmark, looked at from all sides: two tables, two synthesizers, of which one cell cannot complete.</summary>
public sealed class BenchTests(BenchTests.FinishedBench bench) : IClassFixture<BenchTests.FinishedBench>
{
    [Fact]
    public void A_cell_that_cannot_complete_is_a_row_and_makes_the_exit_code_1()
    {
        Assert.Equal(1, bench.Process.ExitCode);
        Assert.Equal(["constant/bootstrap/seed-1", "constant/independent/seed-1", "signal/bootstrap/seed-1", "signal/independent/seed-1"], bench.Outcomes.Select(o => CellFolder.Of(o.Cell)));
        Assert.Equal([CellStatus.Failed, CellStatus.Failed, CellStatus.Completed, CellStatus.Completed], bench.Outcomes.Select(o => o.Status));
        Assert.Contains(bench.Outcomes[0].Error!, bench.Process.Output, StringComparison.Ordinal);
        Assert.Contains("constant.csv", bench.Outcomes[0].Error, StringComparison.Ordinal);
        Assert.Null(bench.Outcomes[0].Folder);
    }

    [Fact]
    public void A_line_a_cell_tells_how_far_it_is()
    {
        string[] lines = bench.Process.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("4 cells", lines[0]);
        Assert.Matches(@"^\[ +\d+\.\d s\] 4 of 4: bootstrap on signal, seed 1: (passed|failed|inconclusive) \(\d+\.\d s\); nothing left$", lines[4]);
    }

    [Fact]
    public void A_cell_is_what_run_does()
    {
        CellOutcome cell = bench.Outcomes[3];
        CliProcess.Run(bench.Folder, "run", bench.Folder["data/signal.csv"], "--target", "outcome", "--leave-out", "y", "--models", "lightgbm", "--no-controls", "--synthesizer", "independent", "--out", "alone").Verdict();
        Result own = bench.Read($"bench/{cell.Folder}/result.json"), alone = bench.Read("alone/result.json");
        Assert.Equal(Figures(alone), Figures(own));
        Assert.Equal("equivlab run signal.csv --target outcome --leave-out y --holdout 0.3 --models lightgbm --attack-budget quick --synthesizer independent --seed 1 --no-controls", own.Environment.Command);
        Assert.Equal(BenchJson.Write(CellReading.Of(own) with { PeakMemoryMb = 0 }), BenchJson.Write(cell.Figures! with { PeakMemoryMb = 0 }));
        Assert.InRange(cell.ElapsedSeconds, cell.Figures!.WorkSeconds, 90);
        Assert.Equal(["y"], own.Data.LeftOut);
    }

    [Fact]
    public void Each_completed_cell_has_its_report_and_the_folder_has_the_exports()
    {
        foreach (CellOutcome cell in bench.Outcomes.Where(o => o.Folder is not null))
            Assert.Equal(["outcome.json", "report.html", "result.json"], Directory.GetFiles(bench.Folder["bench/" + cell.Folder]).Select(f => Path.GetFileName(f)!).Order());
        string[] files = [.. Directory.GetFiles(bench.Folder["bench"]).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.All(["attacks.csv", "attacks.parquet", "bench.duckdb", "cells.csv", "cells.parquet", "definition.json", "models.csv", "models.parquet"], f => Assert.Contains(f, files));
        Assert.DoesNotContain(files, f => f.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.Equal(4, CsvTableReader.Read(bench.Folder["bench/cells.csv"]).RowCount);
    }

    [Fact]
    public void The_same_command_again_runs_nothing_and_another_grid_is_refused()
    {
        Copy("again");
        CliRun again = CliProcess.Run(bench.Folder, [.. FinishedBench.Arguments, "--out", "again", "--json"]);
        Assert.Equal(1, again.ExitCode);
        Assert.Equal("4 cells, 4 of them done before\n", again.Error);
        using (JsonDocument document = JsonDocument.Parse(again.Output)) Assert.Equal(4, document.RootElement.GetProperty("cells").GetArrayLength());
        Assert.Equal(bench.Outcomes.Select(BenchJson.Write), FinishedBench.Stored(bench.Folder["again"]).Select(BenchJson.Write));
        Assert.Equal(
            "bench.duckdb: holds results of another grid: the settings differ in models; give another --out, or the grid as it was.",
            CliProcess.Run(bench.Folder, [.. FinishedBench.Arguments, "--models", "fast-tree", "--out", "again"]).Refusal());
    }

    [Fact]
    public void Failed_cells_run_again_only_when_that_is_asked()
    {
        Copy("retry");
        CliRun retry = CliProcess.Run(bench.Folder, [.. FinishedBench.Arguments, "--out", "retry", "--retry-failed"]);
        Assert.StartsWith("4 cells, 2 of them done before\n", retry.Error, StringComparison.Ordinal);
        CellOutcome[] outcomes = [.. FinishedBench.Stored(bench.Folder["retry"])];
        Assert.True(outcomes[0].StartedAt > bench.Outcomes[0].StartedAt);
        Assert.Equal(BenchJson.Write(bench.Outcomes[3]), BenchJson.Write(outcomes[3]));
    }

    [Fact]
    public void Report_draws_the_exports_again()
    {
        Copy("drawn");
        byte[] before = File.ReadAllBytes(bench.Folder["drawn/cells.csv"]);
        File.Delete(bench.Folder["drawn/cells.csv"]);
        CliRun report = CliProcess.Run(bench.Folder, "bench", "report", "drawn").Success();
        Assert.Equal(before, File.ReadAllBytes(bench.Folder["drawn/cells.csv"]));
        Assert.Contains("signal", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_database_is_made_again_from_what_lies_beside_it()
    {
        Copy("hurt");
        byte[] whole = File.ReadAllBytes(bench.Folder["hurt/bench.duckdb"]);
        File.WriteAllBytes(bench.Folder["hurt/bench.duckdb"], whole[..(whole.Length / 3)]);
        File.WriteAllText(bench.Folder["hurt/cells/signal/independent/seed-1/outcome.json"], "{");
        Assert.Contains("bench merge FOLDER --out NEW", CliProcess.Run(bench.Folder, "bench", "report", "hurt").Refusal(), StringComparison.Ordinal);
        CliRun merge = CliProcess.Run(bench.Folder, "bench", "merge", "hurt", "--out", "saved").Success();
        Assert.Equal($"warning: {Path.Combine("hurt", BenchStore.FileName)}: is damaged; 1 completed cells were taken from the folders beside it, the others have to be run again\n", merge.Error);
        Assert.Equal(BenchJson.Write(bench.Outcomes[2]), BenchJson.Write(Assert.Single(FinishedBench.Stored(bench.Folder["saved"]))));
        Assert.True(File.Exists(bench.Folder["saved/cells/signal/bootstrap/seed-1/report.html"]));
        CliProcess.Run(bench.Folder, "bench", "merge", "hurt", "--out", "saved").Success();
        File.Delete(bench.Folder["hurt/definition.json"]);
        Assert.Contains("does not say what its cells were computed from", CliProcess.Run(bench.Folder, "bench", "merge", "hurt", "--out", "unsaid").Refusal(), StringComparison.Ordinal);
        Assert.StartsWith("4 cells, 1 of them done before\n", CliProcess.Run(bench.Folder, [.. FinishedBench.Arguments, "--out", "saved"]).Error, StringComparison.Ordinal);
    }

    private void Copy(string to)
    {
        foreach (string file in Directory.GetFiles(bench.Folder["bench"], "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(bench.Folder[to], Path.GetRelativePath(bench.Folder["bench"], file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>What does not depend on when and how it was run.</summary>
    private static string Figures(Result result) => ResultJson.Write(result with
    {
        Environment = result.Environment with { Command = "", StartedAt = default, WallSeconds = 0, PeakMemoryMb = 0 },
        Synthesizer = result.Synthesizer with { FitSeconds = 0, SampleSeconds = 0 },
    });

    /// <summary>The benchmark.</summary>
    public sealed class FinishedBench : IDisposable
    {
        internal static readonly string[] Arguments = ["bench", "--data", "data", "--synthesizers", "independent,bootstrap", "--models", "lightgbm"];

        public FinishedBench()
        {
            Directory.CreateDirectory(Folder["data"]);
            Folder.Write("data/signal.csv", CliTables.Signal(300));
            Folder.Write("data/signal.schema.json", """{ "target": "outcome", "leaveOut": ["y"], "columns": [] }""");
            Folder.Write("data/constant.csv", "a,b\n" + string.Concat(Enumerable.Repeat("1,same\n2,same\n", 50)));
            Process = CliProcess.Run(Folder, [.. Arguments, "--out", "bench"]);
            Outcomes = Stored(Folder["bench"]);
        }

        internal TempFolder Folder { get; } = new();

        internal CliRun Process { get; }

        internal IReadOnlyList<CellOutcome> Outcomes { get; }

        internal Result Read(string name) => ResultJson.Read(File.ReadAllText(Folder[name]), "result.json");

        internal static IReadOnlyList<CellOutcome> Stored(string folder)
        {
            using BenchStore store = BenchStore.OpenToRead(Path.Combine(folder, BenchStore.FileName));
            return store.Outcomes();
        }

        public void Dispose() => Folder.Dispose();
    }
}
