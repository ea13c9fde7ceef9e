using EquivLab.Data;
using EquivLab.Evaluation.Agreements;
using EquivLab.Evaluation.Policies;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarking.Frontiers;

/// <summary>
/// Traces frontiers: every setting of every synthesizer's ladder on every table under every seed, with the splits, models and
/// quick attacks of <c>equivlab run</c>. Not judged: a point is an estimate, and the best of many flatters.
/// </summary>
public static class FrontierRun
{
    /// <summary>Traces the frontier of each table of a grid.</summary>
    /// <param name="grid">Tables, synthesizers of the registry, and seeds.</param>
    /// <param name="options">Given tables, threads and progress.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="InputException">The grid is none, or a given table does not fit.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Frontier Run(BenchGrid grid, FrontierOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grid);
        options ??= new FrontierOptions();
        _ = grid.Cells();
        RequireFit(grid, options.Given);
        Policy policy = grid.Settings.Policy is { } path ? CellWork.PolicyIn(path) : new Policy();
        return new Frontier
        {
            Seeds = grid.Seeds,
            Tolerance = policy.Privacy.AttackAuc,
            Level = 1 - 2 * policy.Alpha,
            Tables = [.. grid.Tables.Select(table => Trace(grid, table, options, cancellationToken))],
        };
    }

    private static void RequireFit(BenchGrid grid, IReadOnlyList<GivenTable> given)
    {
        if (given.Count == 0) return;
        if (grid.Tables.Count != 1) throw new InputException($"--synthetic: given tables stand in for one real table, and there are {grid.Tables.Count}; give --data FILE.");
        if (grid.Tables[0].Holdout is null)
            throw new InputException("--synthetic: given tables are judged by rows that their makers never saw; give --holdout FILE, and as --data the rows that they were made from.");
        if (given.Select(g => g.Name).Concat(grid.Synthesizers.Select(s => s.Name)).CountBy(n => n).FirstOrDefault(n => n.Value > 1).Key is { } twice)
            throw new InputException($"--synthetic: '{twice}' is named twice; expected a name of its own.");
    }

    private static FrontierTable Trace(BenchGrid grid, BenchTable table, FrontierOptions options, CancellationToken stop)
    {
        List<Tracing> tracings =
        [
            .. grid.Synthesizers.SelectMany(s => SynthesizerLadder.Of(s.Name).Select(rung => new Tracing(s.Name, rung.Setting, rung.Create, null))),
            .. options.Given.Select(g => new Tracing(g.Name, Path.GetFileName(g.Path), null, g.Path)),
        ];
        FrontierTrial? trial = null;
        foreach (ulong seed in grid.Seeds)
        {
            stop.ThrowIfCancellationRequested();
            void Tell(string what) => options.Progress?.Report(FormattableString.Invariant($"{table.Name}, seed {seed}: {what}"));
            Tell("training the models on real rows");
            CellEvaluation cell = CellWork.Of(grid, new BenchCell(tracings[0].Name, table.Name, seed), SynthesizerRegistry.Create(SynthesizerRegistry.Default), options.Read, options.Threads);
            TableSplit split = cell.SplitBy(seed);
            // A given table that does not fit is refused before any work is done.
            Dictionary<string, Table> given = options.Given.ToDictionary(
                g => g.Name, g => ExternalTable.Parse(options.Read(g.Path, table.Missing), split.Train, [.. split.LeftOut, .. table.LeaveOut], warning => Tell("warning: " + warning)));
            trial = FrontierTrial.Of(cell, split, stop);
            for (int i = 0; i < tracings.Count; i++)
            {
                Tracing tracing = tracings[i];
                Tell(FormattableString.Invariant($"{tracing.Name}, {tracing.Setting} ({i + 1} of {tracings.Count})"));
                tracing.Measure(trial, given, stop);
            }
        }

        return new FrontierTable
        {
            Name = table.Name,
            Task = trial!.Split.Task,
            Metric = PrimaryMetric.Name(trial.Split.Task),
            TrainRows = trial.Split.Train.RowCount,
            HoldoutRows = trial.Split.Holdout.RowCount,
            Models = trial.Models,
            Lines = [.. tracings.GroupBy(t => t.Name).Select(line => new FrontierLine(line.Key, [.. line.Select(t => t.Point())]) { IsGiven = line.First().File is not null })],
        };
    }

    /// <summary>A point while it is measured, seed by seed.</summary>
    private sealed class Tracing(string name, string setting, Func<ISynthesizer>? create, string? file)
    {
        private readonly List<FrontierMeasurement> _measurements = [];
        private IReadOnlyDictionary<string, string> _parameters = new Dictionary<string, string>();
        private string? _error;

        public string Name => name;

        public string Setting => setting;

        public string? File => file;

        /// <summary>What throws is a point without figures, and not the end.</summary>
        public void Measure(FrontierTrial trial, Dictionary<string, Table> given, CancellationToken stop)
        {
            try
            {
                if (create is null)
                {
                    _measurements.Add(trial.Measure(given[name], stop));
                    return;
                }

                ISynthesizer synthesizer = create();
                _parameters = synthesizer.Parameters;
                _measurements.Add(trial.Measure(synthesizer, stop));
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                _error ??= Benchmark.ErrorOf(e);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new OperationCanceledException(null, e, stop);
            }
        }

        public FrontierPoint Point() => new() { Setting = setting, Parameters = _parameters, Measurements = _measurements, Error = _error };
    }
}
