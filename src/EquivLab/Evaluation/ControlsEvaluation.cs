using EquivLab.Data;
using EquivLab.Evaluation.Attacks;
using EquivLab.Models;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines;

namespace EquivLab.Evaluation;

/// <summary>
/// Evaluates tables whose outcome is known beforehand, on the same models, metrics and attacks: the ruler's own
/// calibration. A second real sample of the same size is made of the two halves of the train set, which are compared
/// with each other.
/// </summary>
internal sealed class ControlsEvaluation(TableSplit split, TestSet test, EvaluationOptions options, CancellationToken cancellationToken)
{
    private const string Half = "half of the train set", OtherHalf = "other half";

    /// <param name="real">The runs of the models trained on the real train set, which two controls are compared with.</param>
    /// <param name="progress">Told what is being done.</param>
    public IReadOnlyList<ControlResult> Run(IReadOnlyList<ModelRun> real, IProgress<ProgressStep>? progress)
    {
        progress?.Report(new ProgressStep("running the controls") { Stage = Stage.Controls });
        var fit = new FitOptions { Target = split.Target, Seed = options.Seed, Threads = options.Threads };
        Table Sample(ISynthesizer synthesizer) =>
            synthesizer.Fit(split.Train, fit, cancellationToken).Sample(split.Train.RowCount, options.Seed, options.Threads);
        (Table half, Table otherHalf) = Halves();
        Table bootstrap = Sample(new BootstrapSynthesizer());
        string[] models = [.. real.Select(r => r.Model)];
        IReadOnlyList<ModelRun> runs = Harness.Run(
            test.Task,
            [new(Half, half), new(OtherHalf, otherHalf), new(ControlRule.Independent, Sample(new IndependentSynthesizer())), new(ControlRule.Bootstrap, bootstrap)],
            split.Holdout, models, unchecked((int)options.Seed), options.Threads, progress, cancellationToken);

        ModelRun[] Of(string set) => [.. runs.Where(r => r.TrainingSet == set)];
        progress?.Report("attacking the bootstrap control");
        IReadOnlyList<AttackResult> attacks = AttackEvaluation.OfDistances(split, bootstrap, options, cancellationToken);
        return
        [
            ControlRule.Judge(ControlRule.Real, Rows(Of(Half), Of(OtherHalf)), [], options.Alternative),
            ControlRule.Judge(ControlRule.Independent, Rows(real, Of(ControlRule.Independent)), [], options.Alternative),
            ControlRule.Judge(ControlRule.Bootstrap, Rows(real, Of(ControlRule.Bootstrap)), attacks, options.Alternative),
        ];
    }

    /// <summary>All metrics, so that another policy can judge the controls by those that it gates.</summary>
    private ModelResult[] Rows(IReadOnlyList<ModelRun> first, IReadOnlyList<ModelRun> second) =>
        [.. first.Zip(second, (a, b) => new ModelComparison(a.Model, a, b)).SelectMany(c => test.Rows(c, options))];

    private (Table Half, Table OtherHalf) Halves()
    {
        var rng = new Rng(options.Seed, Streams.Halves);
        int[] rows = RowOrder.Draw(split.Train.RowCount, split.Groups?.Train, ref rng);
        int middle = RowOrder.Cut(rows, split.Groups?.Train, rows.Length / 2);
        return (split.Train.Select(rows.AsSpan(0, middle)), split.Train.Select(rows.AsSpan(middle, Math.Min(middle, rows.Length - middle))));
    }
}
