using EquivLab.Data;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Evaluation.Policies;
using EquivLab.Models;
using EquivLab.Privacy;
using EquivLab.Synthesis;
using EquivLab.Synthesis.Baselines.Masking;

namespace EquivLab.Evaluation.Masked;

/// <summary>Masks the train set as the policy says, and evaluates it as the synthetic table is.</summary>
internal static class MaskingEvaluation
{
    private const string Masked = "masked";

    /// <param name="policy">How to mask.</param>
    /// <param name="split">The real train and hold-out set; only the train set is masked.</param>
    /// <param name="test">What models are tested against.</param>
    /// <param name="real">The runs of the models trained on the real train set.</param>
    /// <param name="options">Margins, level, seed.</param>
    /// <param name="population">Whether members and non-members are of one population.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public static MaskingSection Run(
        MaskingPolicy policy, TableSplit split, TestSet test, IReadOnlyList<ModelRun> real, EvaluationOptions options,
        PopulationResult? population, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new ProgressStep("masking the train set, for comparison") { Stage = Stage.Masking });
        MaskingOptions masking = MaskingPlan.Of(policy, split);
        MaskedTable masked = MaskedTable.Of(split.Train, masking, split.Target, cancellationToken);
        Table released = new MaskedGenerator(masked).Sample(split.Train.RowCount, options.Seed, options.Threads);
        IReadOnlyList<ModelRun> runs = Harness.Run(
            test.Task, [new(Masked, released)], split.Holdout, [.. real.Select(r => r.Model)], unchecked((int)options.Seed), options.Threads, progress, cancellationToken);
        progress?.Report("attacking the masked table");
        // Only attacks that train nothing again; nothing is claimed of this table and nothing planted in it.
        EvaluationOptions quick = options with
        {
            Attacks = new AttackOptions { Budget = AttackBudget.Quick, Synthesizer = new MaskedSynthesizer(masking) },
        };
        return new MaskingSection
        {
            K = masking.K,
            QuasiIdentifiers = masked.QuasiIdentifiers,
            Columns = [.. split.Train.Columns.Select(c => Touched(c, masked, masking)).OfType<MaskedColumn>()],
            Before = Linkage(split.Train, masked.QuasiIdentifiers),
            After = Linkage(masked.Table, masked.QuasiIdentifiers),
            Models = [.. real.Zip(runs, (a, b) => new ModelComparison(a.Model, a, b)).SelectMany(c => test.GatedRows(c, options))],
            Fidelity = FidelityEvaluation.Run(split, released, options, cancellationToken).Overall,
            Privacy = PrivacyEvaluation.Run(split, released, quick, null, cancellationToken, population),
        };
    }

    private static LinkageFigures? Linkage(Table table, IReadOnlyList<string> quasiIdentifiers)
    {
        if (quasiIdentifiers.Count == 0) return null;
        var found = Combinations.Of(table, quasiIdentifiers);
        return new LinkageFigures(found.Count, found.Smallest, found.UniqueRows);
    }

    private static MaskedColumn? Touched(Column column, MaskedTable masked, MaskingOptions options)
    {
        bool redacted = options.Redact.Contains(column.Name);
        Generalisation? coarser = options.Generalise.FirstOrDefault(g => g.Column == column.Name);
        return redacted || coarser is not null || masked.QuasiIdentifiers.Contains(column.Name)
            ? new MaskedColumn(column.Name, redacted, coarser?.Width, coarser?.Groups?.Count, Changed(column, masked.Table[column.Name]))
            : null;
    }

    private static double Changed(Column before, Column after)
    {
        int changed = 0;
        for (int row = 0; row < before.Count; row++)
        {
            bool same = (before, after) switch
            {
                (NumericColumn a, NumericColumn b) => a.Values[row].Equals(b.Values[row]),
                (CategoricalColumn a, CategoricalColumn b) => a[row] == b[row],
                _ => false,
            };
            if (!same) changed++;
        }

        return (double)changed / before.Count;
    }
}
