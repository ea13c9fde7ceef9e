using EquivLab.Benchmarking;
using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines;
using EquivLab.Tests.Cli;

namespace EquivLab.Tests.Benchmarking;

/// <summary>Benchmarks in this process, with synthesizers of a library user.</summary>
public sealed class BenchmarkTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _mine = "b" + Guid.NewGuid().ToString("N")[..20];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_cell_has_an_outcome_whatever_it_throws()
    {
        SynthesizerRegistry.Register(_mine, () => new Own(_mine, train => train.RowCount < 200 ? throw new NotSupportedException("too\nfew rows") : new BootstrapSynthesizer().Fit(train, new FitOptions())));
        var seen = new List<CellOutcome>();
        BenchGrid grid = Grid(_mine, "independent", "no-such-name") with { Seeds = [1, 2] };
        IReadOnlyList<CellOutcome> rows = Benchmark.Run(grid, new BenchmarkOptions { Threads = 2, Progress = new Told(seen) });
        Assert.Equal(grid.Cells(), rows.Select(r => r.Cell));
        Assert.Equal(rows, seen);
        foreach (CellOutcome row in rows)
        {
            bool failsByItself = row.Cell is { Table: "small" } && row.Cell.Synthesizer == _mine;
            string? error = row.Cell.Synthesizer == "no-such-name" ? "--synthesizer: there is no 'no-such-name'"
                : row.Cell.Table == "none" ? "nowhere.csv: there is no such file."
                : failsByItself ? "NotSupportedException: too few rows"
                : null;
            Assert.StartsWith(error ?? "", row.Error ?? "", StringComparison.Ordinal);
            Assert.Equal(error is null ? CellStatus.Completed : CellStatus.Failed, row.Status);
            Assert.Equal(error is null, row.Figures is not null);
            Assert.Null(row.Folder);
        }
    }

    /// <summary>The same cell by the command line.</summary>
    [Fact]
    public void Gives_the_figures_that_run_gives()
    {
        CellOutcome row = Assert.Single(Benchmark.Run(Grid(SynthesizerRegistry.Default) with { Tables = [Table("large")] }));
        CliProcess.Run(_folder, "run", "large.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet", "--out", "out").Verdict();
        CellFigures run = CellReading.Of(RunTests.FinishedRun.Read(_folder["out/result.json"]));
        Assert.Equal(run.Models, row.Figures!.Models);
        Assert.Equal(run.Attacks, row.Figures.Attacks);
        Assert.Equal((run.ColumnScore, run.PairScore, run.Verdict), (row.Figures.ColumnScore, row.Figures.PairScore, row.Figures.Verdict));
    }

    [Fact]
    public void An_outside_program_is_a_synthesizer_too_at_each_budget()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh");
        BenchGrid grid = Grid("independent") with
        {
            Tables = [Table("large")],
            Synthesizers = [new BenchSynthesizer("head") { Command = "sh -c 'head -n $(($1 + 1)) \"$2\" > \"$3\"' sh {rows} {train} {out} {epsilon}", HasBudget = true }],
            Epsilons = [0.5, 8],
        };
        IReadOnlyList<CellOutcome> rows = Benchmark.Run(grid);
        Assert.Equal([0.5, 8], rows.Select(r => r.Cell.Epsilon));
        Assert.All(rows, r => Assert.Equal((CellStatus.Completed, null), (r.Status, r.Error)));
        Assert.All(rows, r => Assert.Null(r.Figures!.FitSeconds));
        // All of the train set, so everybody is copied.
        Assert.All(rows, r => Assert.Equal(1, r.Figures!.CopiedMembers, 0.02));
    }

    /// <summary>A failed program's words may be rows, and rows of results are kept.</summary>
    [Fact]
    public void Words_of_a_failed_program_are_in_no_row()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh");
        BenchGrid grid = Grid("independent") with { Tables = [Table("large")], Synthesizers = [new BenchSynthesizer("teller") { Command = "sh -c 'tail \"$1\" >&2; exit 1' sh {train} {out}" }] };
        Assert.Equal("teller: ended with exit code 1, expected 0.", Assert.Single(Benchmark.Run(grid)).Error);
    }

    [Fact]
    public void Stops()
    {
        using var stop = new CancellationTokenSource();
        SynthesizerRegistry.Register(_mine, () => new Own(_mine, _ =>
        {
            stop.Cancel();
            throw new InvalidOperationException();
        }));
        var seen = new List<CellOutcome>();
        Assert.ThrowsAny<OperationCanceledException>(() => Benchmark.Run(Grid("independent", _mine) with { Tables = [Table("large")] }, new BenchmarkOptions { Progress = new Told(seen) }, stop.Token));
        Assert.Equal("independent", Assert.Single(seen).Cell.Synthesizer);
    }

    [Fact]
    public void A_grid_that_names_something_twice_is_refused() =>
        Assert.Contains("'independent' twice", Assert.Throws<InputException>(() => Benchmark.Run(Grid("independent", "independent"))).Message, StringComparison.Ordinal);

    private BenchGrid Grid(params string[] synthesizers) => new()
    {
        Tables = [Table("large"), Table("small"), new BenchTable("none", "nowhere.csv", "outcome")],
        Synthesizers = [.. synthesizers.Select(s => new BenchSynthesizer(s))],
        Settings = new CellSettings { Models = ["logistic-regression"] },
    };

    private BenchTable Table(string name) => new(name, _folder.Write(name + ".csv", CliTables.Signal(name == "large" ? 400 : 200)), "outcome");

    private sealed class Own(string name, Func<Table, IGenerator> fit) : ISynthesizer
    {
        public string Name => name;

        public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

        public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) => fit(train);
    }

    private sealed class Told(List<CellOutcome> seen) : IProgress<CellOutcome>
    {
        public void Report(CellOutcome value) => seen.Add(value);
    }
}
