using EquivLab.Data;
using EquivLab.Models.Metrics;
using EquivLab.Privacy;
using EquivLab.Privacy.Auditing;
using EquivLab.Privacy.Canaries;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;
using EquivLab.Statistics.RocAuc;
using EquivLab.Synthesis;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Fits the synthesizer once more, to a train set with canaries, and looks for them in what it makes.</summary>
internal static class CanaryEvaluation
{
    /// <returns>Null where no canaries are asked for.</returns>
    /// <exception cref="InputException">The columns do not allow so many different records.</exception>
    public static CanaryResult? Run(
        TableSplit split, int rows, EvaluationOptions options, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        if (options.Attacks is not { Canaries: > 0, Synthesizer: { } synthesizer }) return null;
        progress?.Report(new ProgressStep("fitting a train set with canaries") { Stage = Stage.Canaries });
        PlantedCanaries planted = PlantedCanaries.Of(split.Train, options.Attacks.Canaries, options.Seed, options.Threads, cancellationToken);
        var fit = new FitOptions { Target = split.Target, Groups = planted.Groups(split.Groups?.Train), Seed = options.Seed, Threads = options.Threads };
        Table synthetic = synthesizer.Fit(planted.Train, fit, cancellationToken).Sample(rows, options.Seed, options.Threads);
        progress?.Report("looking for the canaries");
        var setting = new AttackSetting(synthetic, new MembershipSample(planted.Included, planted.LeftOut), split.Target)
        {
            Seed = options.Seed,
            Threads = options.Threads,
        };
        var attack = new DistanceAttack();
        MembershipScores scores = attack.Run(setting, progress, cancellationToken);
        FoundCanaries found = FoundCanaries.Of(Distances(scores.Members), planted.IncludedIsolation, Distances(scores.NonMembers), planted.LeftOutIsolation);
        return Of(attack.Name, scores, found, options);
    }

    /// <param name="attack">The attack's name.</param>
    /// <param name="scores">Minus the distances to the closest synthetic record, of canaries in and canaries out.</param>
    /// <param name="found">Which of them are found.</param>
    /// <param name="options">Level and seed.</param>
    internal static CanaryResult Of(string attack, MembershipScores scores, FoundCanaries found, EvaluationOptions options)
    {
        int included = scores.Members.Length, leftOut = scores.NonMembers.Length, quarter = (included + leftOut) / 4;
        double[] all = [.. scores.Members, .. scores.NonMembers];
        bool[] isIn = [.. scores.Members.Select(_ => true), .. scores.NonMembers.Select(_ => false)];
        AucEstimate auc = DeLong.Auc(isIn, all, options.Level);
        Interval excess = NewcombeIndependent.Interval(found.Included, included, found.LeftOut, leftOut, options.Level);
        CanaryGuesses[] guesses =
        [
            new("those copied exactly are in", found.IncludedExact + found.LeftOutExact, found.IncludedExact),
            new("those found are in", found.Included + found.LeftOut, found.Included),
            new("the closest quarter is in, the farthest quarter is out", 2 * quarter, OneRunAudit.CorrectGuesses(scores, quarter, quarter, options.Seed)),
        ];
        return new CanaryResult
        {
            Canaries = all.Length,
            Included = included,
            Seed = options.Seed,
            Attack = attack,
            Auc = auc.Auc,
            AucLow = auc.Interval.Low,
            AucHigh = auc.Interval.High,
            TprAtFpr01 = BinaryMetrics.RecallAtFpr(isIn, all, 0.01).Value(),
            Found = found.Included,
            FoundLeftOut = found.LeftOut,
            Exact = found.IncludedExact,
            ExactLeftOut = found.LeftOutExact,
            ExcessLow = excess.Low,
            ExcessHigh = excess.High,
            Guesses = guesses,
            EpsilonLowerBound = Bound(all.Length, guesses, 0, options.Alpha),
        };
    }

    private static double[] Distances(double[] scores) => Array.ConvertAll(scores, s => -s);

    /// <summary>The best bound of the guesses, which share the error probability.</summary>
    internal static double Bound(int canaries, IReadOnlyList<CanaryGuesses> guesses, double delta, double alpha) =>
        guesses.Max(g => OneRunAudit.LowerBound(canaries, g.Guesses, g.Correct, delta, alpha / guesses.Count));
}
