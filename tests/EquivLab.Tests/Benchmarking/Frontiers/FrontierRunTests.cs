using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Frontiers;
using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines;
using EquivLab.Synthesis.BayesNet;
using EquivLab.Tests.Cli;
using EquivLab.Tuning;

namespace EquivLab.Tests.Benchmarking.Frontiers;

public sealed class FrontierRunTests : IDisposable
{
    private static readonly string[] Models = ["logistic-regression", "linear-regression"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("label", "rocAuc", TableTask.Binary)]
    [InlineData("group", "accuracy", TableTask.Multiclass)]
    [InlineData("amount", "r2", TableTask.Regression)]
    public void Gives_the_figures_that_run_gives(string target, string metric, TableTask task)
    {
        BenchGrid grid = Grid(target, "independent", "bayes-tree");
        FrontierTable table = Assert.Single(FrontierRun.Run(grid, new FrontierOptions { Threads = 2 }).Tables);
        Assert.Equal((metric, task, 280, 120), (table.Metric, table.Task, table.TrainRows, table.HoldoutRows));
        Compare(grid, table, 0, 0, new IndependentSynthesizer());
        Compare(grid, table, 1, 2, new BayesTreeSynthesizer(new BayesTreeOptions { Penalty = 4, MostPenalty = 4 }));
    }

    [Fact]
    public void A_seed_gives_the_same_document_on_any_number_of_threads()
    {
        BenchGrid grid = Grid("label", "bayes-forest", "smote") with { Seeds = [1, 2] };
        Frontier frontier = FrontierRun.Run(grid, new FrontierOptions { Threads = 1 });
        string document = FrontierJson.Write(frontier);
        Assert.Equal(document, FrontierJson.Write(FrontierRun.Run(grid, new FrontierOptions { Threads = 2 })));
        Assert.Equal(document, FrontierJson.Write(FrontierJson.Read(document, "frontier.json")));

        FrontierTable table = Assert.Single(frontier.Tables);
        Assert.Equal(ForestLadder.Rungs.Select(r => r.Name), table.Lines[0].Points.Select(p => p.Setting));
        Assert.Equal("64", table.Lines[0].Points[0].Parameters["minGain"]);
        FrontierPoint point = table.Lines[1].Points[0];
        Assert.Equal([1, 2], point.Measurements.Select(m => m.Seed));
        Assert.Equal(point.Measurements.Average(m => m.Models.Average(a => a.Real - a.Synthetic)), point.Loss);
        Assert.Equal(point.Measurements.Average(m => m.Attacks.Max(a => a.Auc)), point.Auc);
        // Models are trained on real rows once for all.
        Assert.Single(table.Lines.SelectMany(l => l.Points).Select(p => p.Measurements[0].Models[0].Real).Distinct());
    }

    [Fact]
    public void What_throws_is_a_point_without_figures_and_the_rest_goes_on()
    {
        string mine = "f" + Guid.NewGuid().ToString("N")[..20];
        SynthesizerRegistry.Register(mine, () => new Own(mine, () => throw new NotSupportedException("too\nbad")));
        Frontier frontier = FrontierRun.Run(Grid("label", mine, "independent"));
        FrontierPoint point = Assert.Single(frontier.Tables[0].Lines[0].Points);
        Assert.Equal(("NotSupportedException: too bad", false, false), (point.Error, point.IsWithin, frontier.IsWhole));
        Assert.Null(Assert.Single(frontier.Tables[0].Lines[1].Points).Error);
        Assert.Equal(FrontierJson.Write(frontier), FrontierJson.Write(FrontierJson.Read(FrontierJson.Write(frontier), "x")));
    }

    [Fact]
    public void Stops()
    {
        using var stop = new CancellationTokenSource();
        string mine = "f" + Guid.NewGuid().ToString("N")[..20];
        SynthesizerRegistry.Register(mine, () => new Own(mine, () =>
        {
            stop.Cancel();
            throw new InvalidOperationException();
        }));
        Assert.ThrowsAny<OperationCanceledException>(() => FrontierRun.Run(Grid("label", mine), cancellationToken: stop.Token));
    }

    /// <summary>The synthetic table of a rung, given as a file, is where the rung is.</summary>
    [Fact]
    public void A_given_table_is_measured_like_one_that_was_made_here()
    {
        string holdout = _folder.Write("holdout.csv", CliTables.Mixed(150, seed: 2));
        BenchGrid grid = Grid("label", "bootstrap");
        grid = grid with { Tables = [grid.Tables[0] with { Holdout = holdout }] };
        CellEvaluation cell = Cell(grid, new BootstrapSynthesizer());
        Table synthetic = new BootstrapSynthesizer().Fit(cell.SplitBy(1).Train, new FitOptions()).Sample(400, 1, 1);
        var given = new GivenTable("theirs", _folder.Write("theirs.csv", SampleTables.Csv(synthetic)));

        FrontierTable table = Assert.Single(FrontierRun.Run(grid, new FrontierOptions { Given = [given] }).Tables);
        FrontierPoint own = Assert.Single(table.Lines[0].Points), theirs = Assert.Single(table.Lines[1].Points);
        Assert.Equal(("theirs", true, "theirs.csv"), (table.Lines[1].Name, table.Lines[1].IsGiven, theirs.Setting));
        Assert.Equal(own.Measurements[0].Models, theirs.Measurements[0].Models);
        Assert.Equal(own.Measurements[0].Attacks, theirs.Measurements[0].Attacks);
        Assert.InRange(own.Auc, 0.6, 1);
        Assert.False(own.IsWithin);
    }

    [Fact]
    public void The_best_point_is_within_the_tolerance()
    {
        static FrontierLine Line(string name, double loss, double high, string? error = null) => new(name, [new FrontierPoint
        {
            Setting = "defaults", Error = error,
            Measurements = [new FrontierMeasurement { Seed = 1, Models = [new("m", 0.9, 0.9 - loss)], Attacks = [new("a", 0.5, 0.45, high)], IsWithin = high < 0.55 }],
        }]);
        FrontierTable Of(params FrontierLine[] lines) => new() { Name = "t", Task = TableTask.Binary, Metric = "rocAuc", TrainRows = 1, HoldoutRows = 1, Models = ["m"], Lines = lines };
        Assert.Equal("tight", Of(Line("leaky", 0, 0.56), Line("tight", 0.1, 0.54), Line("tighter", 0.2, 0.52), Line("broken", 0, 0.5, "no")).Best?.Line.Name);
        Assert.Null(Of(Line("leaky", 0, 0.55)).Best);
    }

    [Theory]
    [InlineData("null", "expected a frontier, found null")]
    [InlineData("{}", "not a frontier")]
    [InlineData("""{"schemaVersion":2,"seeds":[1],"tolerance":0.55,"level":0.9,"tables":[]}""", "schemaVersion 2 is not known")]
    [InlineData("""{"seeds":[1],"tolerance":0.55,"level":0.9,"tables":[]}""", "lacks tables")]
    [InlineData("""{"seeds":[1],"tolerance":0.55,"level":0.9,"tables":[null]}""", "lacks tables")]
    public void A_document_of_something_else_is_refused(string json, string message) =>
        Assert.Contains(message, Assert.Throws<InputException>(() => FrontierJson.Read(json, "frontier.json")).Message, StringComparison.Ordinal);

    private static void Compare(BenchGrid grid, FrontierTable table, int line, int point, ISynthesizer synthesizer)
    {
        FrontierMeasurement measured = Assert.Single(table.Lines[line].Points[point].Measurements);
        Result run = Cell(grid, synthesizer).Run(new Provenance("run"));
        Assert.Equal(
            run.Utility.Models.Where(m => m.Metric == table.Metric).Select(m => (m.Name, m.Real, m.Synthetic)),
            measured.Models.Select(m => (m.Name, m.Real, m.Synthetic)));
        Assert.Equal(run.Privacy.Attacks.Select(a => new FrontierAttack(a.Name, a.Auc, a.AucLow, a.AucHigh)), measured.Attacks);
        Assert.Equal(run.Privacy.Attacks.All(a => a.AucHigh < a.Tolerance), measured.IsWithin);
    }

    private static CellEvaluation Cell(BenchGrid grid, ISynthesizer synthesizer) =>
        CellWork.Of(grid, new BenchCell(synthesizer.Name, grid.Tables[0].Name, 1), synthesizer, CsvTableReader.Read, 2);

    private BenchGrid Grid(string target, params string[] synthesizers) => new()
    {
        Tables = [new BenchTable("mixed", _folder.Write("mixed.csv", CliTables.Mixed(400)), target)],
        Synthesizers = [.. synthesizers.Select(s => new BenchSynthesizer(s))],
        Settings = new CellSettings { Models = Models },
    };

    private sealed class Own(string name, Func<IGenerator> fit) : ISynthesizer
    {
        public string Name => name;

        public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

        public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) => fit();
    }
}
