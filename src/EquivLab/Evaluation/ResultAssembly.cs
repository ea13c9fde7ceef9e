using EquivLab.Data;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Models;

namespace EquivLab.Evaluation;

/// <summary>Puts figures and provenance together to one result.</summary>
public static class ResultAssembly
{
    /// <summary>Decides, and gives the whole result.</summary>
    /// <param name="figures">What the evaluation found.</param>
    /// <param name="split">The real table.</param>
    /// <param name="synthetic">The synthetic table.</param>
    /// <param name="synthesizer">Where it comes from.</param>
    /// <param name="provenance">What computed it.</param>
    /// <param name="sources">The files behind it.</param>
    /// <param name="options">How it was judged.</param>
    /// <param name="repeats">The synthesizer over seeds and splits, where that was asked.</param>
    public static Result Build(
        EvaluationFigures figures, TableSplit split, Table synthetic, SynthesizerSection synthesizer, Provenance provenance, SourceFiles sources,
        EvaluationOptions options, RepeatsSection? repeats = null)
    {
        var missing = MissingTargets.Of(split, synthetic);
        string? untested = TargetWords.Warning(missing, split.Target, split.Train.RowCount, split.Holdout.RowCount, figures.Utility.TestRows, synthetic.RowCount);
        GateDecision decision = GateDecision.Of(figures.Utility, figures.Privacy, figures.Controls, repeats, options.Policy, split.Train.RowCount + split.Holdout.RowCount);
        return new Result
        {
            Verdict = decision.Verdict,
            ExitCode = decision.ExitCode,
            Reasons = decision.Reasons,
            Warnings = [.. HoldoutWords.Of(figures.Privacy.Population, figures.Straddling), .. untested is null ? Array.Empty<string>() : [untested], .. split.Warnings, .. LightGbmLibrary.IsAvailable ? Array.Empty<string>() : [LightGbmLibrary.Warning], .. UnprovenShadows(figures.Privacy, synthesizer)],
            Data = new DataSection
            {
                Path = sources.Train.Name,
                Sha256 = sources.Train.Sha256,
                HoldoutPath = sources.Holdout?.Name,
                HoldoutSha256 = sources.Holdout?.Sha256,
                SyntheticSha256 = sources.SyntheticSha256,
                Rows = split.Train.RowCount + split.Holdout.RowCount,
                Columns = split.Train.Columns.Count,
                Target = split.Target,
                Task = split.Task,
                TrainRows = split.Train.RowCount,
                HoldoutRows = split.Holdout.RowCount,
                SyntheticRows = synthetic.RowCount,
                MissingTargets = missing,
                Seed = options.Seed,
                LeftOut = split.LeftOut,
                Groups = split.Groups is { } groups ? GroupsSection.Of(groups) : null,
            },
            Synthesizer = synthesizer,
            Straddling = figures.Straddling,
            Utility = figures.Utility,
            Fidelity = figures.Fidelity,
            Privacy = figures.Privacy,
            Controls = figures.Controls,
            Masking = figures.Masking,
            Repeats = repeats,
            Policy = options.Policy,
            Environment = provenance.Capture(),
        };
    }

    private static string[] UnprovenShadows(PrivacySection privacy, SynthesizerSection synthesizer) =>
        privacy.ShadowSynthesizer is not { } shadow || shadow == synthesizer.Name ? []
        : [$"the shadow models are of {shadow}, which is said to have made the synthetic table; nothing checks that, and if another program made it, the attacks with shadow models show nothing"];
}

/// <summary>The files behind a result.</summary>
/// <param name="Train">The real table, or its train set.</param>
/// <param name="Holdout">The hold-out, where it is a file of its own.</param>
/// <param name="SyntheticSha256">The hash of the synthetic file.</param>
public sealed record SourceFiles(RawTable Train, RawTable? Holdout, string SyntheticSha256);
