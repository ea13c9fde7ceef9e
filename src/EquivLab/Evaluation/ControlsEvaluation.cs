using System.Globalization;
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
    private const string Half = "half of the train set", OtherHalf = "other half", Independent = "independent", Bootstrap = "bootstrap";

    /// <param name="real">The runs of the models trained on the real train set, which two controls are compared with.</param>
    /// <param name="progress">Told what is being done.</param>
    public IReadOnlyList<ControlResult> Run(IReadOnlyList<ModelRun> real, IProgress<string>? progress)
    {
        progress?.Report("running the controls");
        var fit = new FitOptions { Target = split.Target, Seed = options.Seed, Threads = options.Threads };
        Table Sample(ISynthesizer synthesizer) =>
            synthesizer.Fit(split.Train, fit, cancellationToken).Sample(split.Train.RowCount, options.Seed, options.Threads);
        (Table half, Table otherHalf) = Halves();
        Table bootstrap = Sample(new BootstrapSynthesizer());
        string[] models = [.. real.Select(r => r.Model)];
        IReadOnlyList<ModelRun> runs = Harness.Run(
            test.Task,
            [new(Half, half), new(OtherHalf, otherHalf), new(Independent, Sample(new IndependentSynthesizer())), new(Bootstrap, bootstrap)],
            split.Holdout, models, unchecked((int)options.Seed), options.Threads, progress, cancellationToken);

        ModelRun[] Of(string set) => [.. runs.Where(r => r.TrainingSet == set)];
        progress?.Report("attacking the bootstrap control");
        IReadOnlyList<AttackResult> attacks = AttackEvaluation.OfDistances(split, bootstrap, options, cancellationToken);
        return [Ceiling(Rows(Of(Half), Of(OtherHalf))), Floor(Rows(real, Of(Independent))), Copy(Rows(real, Of(Bootstrap)), attacks)];
    }

    private ModelResult[] Rows(IReadOnlyList<ModelRun> first, IReadOnlyList<ModelRun> second) =>
        [.. first.Zip(second, (a, b) => new ModelComparison(a.Model, a, b)).SelectMany(c => test.GatedRows(c, options))];

    private (Table Half, Table OtherHalf) Halves()
    {
        int[] rows = [.. Enumerable.Range(0, split.Train.RowCount)];
        var rng = new Rng(options.Seed, Streams.Halves);
        rng.Shuffle<int>(rows);
        int middle = rows.Length / 2;
        return (split.Train.Select(rows.AsSpan(0, middle)), split.Train.Select(rows.AsSpan(middle, middle)));
    }

    private static ControlResult Ceiling(ModelResult[] rows)
    {
        Verdict verdict = UtilityEvaluation.Combine(rows.Select(r => r.Verdict));
        return Result("real", "two halves of the real train set are equivalent to each other", verdict switch
        {
            Verdict.Passed => true,
            Verdict.Failed => false,
            _ => null,
        }, Utility(verdict), rows, []);
    }

    private static ControlResult Floor(ModelResult[] rows)
    {
        Verdict verdict = UtilityEvaluation.Combine(rows.Select(r => r.Verdict));
        return Result("independent", "without any dependence between columns, models lose more than the margin", verdict switch
        {
            Verdict.Failed => true,
            Verdict.Passed => false,
            _ => null,
        }, Utility(verdict), rows, []);
    }

    private static ControlResult Copy(ModelResult[] rows, IReadOnlyList<AttackResult> attacks)
    {
        Verdict utility = UtilityEvaluation.Combine(rows.Select(r => r.Verdict));
        Verdict privacy = UtilityEvaluation.Combine(attacks.Select(a => a.Verdict));
        bool? expected = privacy == Verdict.Passed || utility == Verdict.Failed ? false : privacy == Verdict.Failed ? true : null;
        return Result(
            "bootstrap", "a copy of train rows keeps the utility and is caught by the attacks", expected,
            string.Create(CultureInfo.InvariantCulture, $"{Utility(utility)}; privacy {Word(privacy)}, largest AUC {attacks.Max(a => a.Auc):0.000}"), rows, attacks);
    }

    private static ControlResult Result(
        string name, string expectation, bool? asExpected, string outcome, ModelResult[] rows, IReadOnlyList<AttackResult> attacks) => new()
        {
            Name = name,
            Expectation = expectation,
            AsExpected = asExpected,
            Outcome = outcome,
            Models = rows,
            Attacks = attacks,
        };

    private static string Utility(Verdict verdict) => "utility " + Word(verdict);

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
