using EquivLab.Data;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Agreements;
using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Masked;
using EquivLab.Models;
using EquivLab.Synthesis;

namespace EquivLab.Benchmarking.Frontiers;

/// <summary>One table under one seed. Models are trained on its real rows once, for all synthetic tables that stand in for them.</summary>
internal sealed class FrontierTrial
{
    private readonly CellEvaluation _cell;
    private readonly EvaluationOptions _options;
    private readonly TestSet _test;
    private readonly double[] _real;

    private FrontierTrial(CellEvaluation cell, TableSplit split, EvaluationOptions options, TestSet test, IReadOnlyList<string> models, CancellationToken stop)
    {
        (_cell, _options, _test, Split, Models) = (cell, options, test, split, models);
        _real = Scores("real train", split.Train, stop);
    }

    /// <summary>The real rows.</summary>
    public TableSplit Split { get; }

    /// <summary>The models.</summary>
    public IReadOnlyList<string> Models { get; }

    /// <summary>Trains the models on the real rows.</summary>
    /// <param name="cell">The table and how it is judged.</param>
    /// <param name="split">Its split.</param>
    /// <param name="stop">Stops between steps.</param>
    public static FrontierTrial Of(CellEvaluation cell, TableSplit split, CancellationToken stop)
    {
        EvaluationOptions options = cell.Options with { Policy = cell.PolicyOf(split.Task) };
        options.Policy.RequireNamesOf(split.Task);
        MaskingPlan.Require(options.Policy, split);
        return new FrontierTrial(cell, split, options, TestSet.Of(split), options.Policy.Models ?? ModelCatalog.AvailableOf(split.Task), stop);
    }

    /// <summary>Fits, samples and measures.</summary>
    public FrontierMeasurement Measure(ISynthesizer synthesizer, CancellationToken stop)
    {
        ISynthesizer chosen = (_cell with { Synthesizer = synthesizer }).SynthesizerOn(Split);
        return Measure(SynthesizedTable.Of(chosen, Split, Split.Train.RowCount, _options.Seed, _options.Threads, stop: stop).Table, stop);
    }

    /// <summary>Measures a synthetic table.</summary>
    public FrontierMeasurement Measure(Table synthetic, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        double[] scores = Scores("synthetic", synthetic, stop);
        IReadOnlyList<AttackResult> attacks = AttackEvaluation.OfQuick(Split, synthetic, _options, stop);
        return new FrontierMeasurement
        {
            Seed = _options.Seed,
            Models = [.. Models.Select((model, m) => new FrontierModel(model, _real[m], scores[m]))],
            Attacks = [.. attacks.Select(a => new FrontierAttack(a.Name, a.Auc, a.AucLow, a.AucHigh))],
            IsWithin = attacks.All(a => a.AucHigh < _options.Policy.Privacy.AttackAuc),
        };
    }

    private double[] Scores(string name, Table table, CancellationToken stop) =>
        [.. Harness.Run(_test.Task, [new TrainingSet(name, table)], Split.Holdout, Models, unchecked((int)_options.Seed), _options.Threads, cancellationToken: stop)
            .Select(run => PrimaryMetric.Of(run.Predictions, _test.Truth))];
}
