using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Statistics.Power;
using EquivLab.Statistics.Proportions;
using EquivLab.Statistics.RocAuc;
using EquivLab.Synthesis;

namespace EquivLab.Cli.Commands;

/// <summary>A pilot study: one synthetic table of a part of the data, and how its models differ on the rest.</summary>
internal static class PlanPilot
{
    public static IReadOnlyList<PilotModel> Run(PlanSettings settings, IProgress<ProgressStep> progress, CancellationToken stop)
    {
        progress.Report($"reading {Path.GetFileName(settings.Data)}");
        RawTable raw = settings.Read(settings.Data!);
        var options = new SplitOptions(settings.Target!) { Seed = settings.Seed, Schema = settings.DeclaredSchema(raw, settings.Target), LeaveOut = settings.LeaveOut(raw), Group = settings.Group, GroupEqualRows = settings.GroupEqualRows };
        TableSplit split = TableSplitter.Split(raw, options);
        foreach (string warning in split.Warnings) progress.Report("warning: " + warning);
        if (split.Task == TableTask.Regression) throw new InputException($"--target: '{settings.Target}' is a number; plan needs a target of classes.");
        if (settings.IsAuc && split.Task != TableTask.Binary) throw new InputException($"--metric auc: '{settings.Target}' has more than two classes; plan accuracy instead.");
        SynthesizedTable synthesis = SynthesizedTable.Of(SynthesizerRegistry.Create(SynthesizerRegistry.Default), split, split.Train.RowCount, settings.Seed, settings.Threads, progress, stop);
        PredictionTask task = PredictionTask.FromTrain(split.Train, split.Target, split.Task);
        IReadOnlyList<ModelComparison> models = Harness.Compare(
            task, split.Train, synthesis.Table, split.Holdout, ModelCatalog.AvailableOf(split.Task), unchecked((int)settings.Seed), settings.Threads, progress, stop);
        int[] classes = task.ReadTarget(split.Holdout).Classes;
        if (classes.Length == 0) throw new InputException($"The hold-out has no row with a known target '{split.Target}'; a pilot has nothing to test on.");
        return [.. models.Select(m => settings.IsAuc ? OfAuc(m, classes) : OfAccuracy(m, classes))];
    }

    private static PilotModel OfAccuracy(ModelComparison model, int[] classes)
    {
        bool[] Right(Predictions predictions)
        {
            int[] calls = predictions is BinaryPredictions binary
                ? Array.ConvertAll(binary.Positive, p => p >= 0.5 ? 1 : 0) : ((MulticlassPredictions)predictions).Predicted;
            return [.. calls.Zip(classes, (call, truth) => call == truth)];
        }

        PairedCounts counts = PairedCounts.Of(Right(model.Real.Predictions), Right(model.Synthetic.Predictions));
        return new PilotModel(model.Model, classes.Length, counts.Difference) { Discordance = counts.Discordance, Accuracy = (double)(counts.Both + counts.OnlyFirst) / counts.Total };
    }

    private static PilotModel OfAuc(ModelComparison model, int[] classes)
    {
        bool[] labels = Array.ConvertAll(classes, c => c == 1);
        AucComparison comparison = DeLong.Compare(labels, ((BinaryPredictions)model.Real.Predictions).Positive, ((BinaryPredictions)model.Synthetic.Predictions).Positive);
        if (!comparison.Interval.IsDefined) throw new InputException("The pilot's hold-out has too few rows of one class for an AUC.");
        return new PilotModel(model.Model, classes.Length, comparison.Difference)
        {
            Auc = comparison.AucA,
            StandardError = comparison.StandardError,
            Positives = comparison.Positives.Rows,
        };
    }
}

/// <summary>What a pilot measured of one model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Rows">The hold-out rows it was tested on.</param>
/// <param name="Loss">What the synthetic data lost.</param>
internal sealed record PilotModel(string Model, int Rows, double Loss)
{
    /// <summary>Accuracy: the share of rows on which exactly one model was right.</summary>
    public double? Discordance { get; init; }

    /// <summary>Accuracy: the real model's.</summary>
    public double? Accuracy { get; init; }

    /// <summary>AUC: the real model's area.</summary>
    public double? Auc { get; init; }

    /// <summary>AUC: the standard error of the loss.</summary>
    public double? StandardError { get; init; }

    /// <summary>AUC: the positive rows.</summary>
    public int? Positives { get; init; }

    /// <summary>The plan for a hold-out of other size, the model being as here and the true loss as assumed.</summary>
    public PlanCase Case(PlanSettings settings)
    {
        if (Auc is not { } auc)
        {
            // With hardly any discordant row the discordance itself is uncertain: half a row stands in for none.
            double accuracy = Math.Max(Accuracy!.Value, 0.5 / Rows), delta = settings.LossOf(accuracy);
            double discordance = Math.Max(Math.Max(Discordance!.Value, 0.5 / Rows), Math.Abs(delta));
            return settings.Case(new AccuracyCase(Model, discordance, delta, settings.NonInferiority), accuracy);
        }

        double loss = settings.LossOf(auc), area = Math.Clamp(auc, 0.505 + Math.Max(0, loss), 0.995 + Math.Min(0, loss));
        BinormalPair pair = BinormalPair.OfStandardError(area, loss, StandardError!.Value, Positives!.Value, Rows - Positives.Value);
        return settings.Case(new AucCase(Model, pair, (double)Positives.Value / Rows, settings.NonInferiority), area);
    }
}
