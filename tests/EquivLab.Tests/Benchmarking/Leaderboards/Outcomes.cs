using EquivLab.Benchmarking;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Benchmarking.Leaderboards;

/// <summary>Outcomes of made-up cells.</summary>
internal static class Outcomes
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A completed cell with one gated model beside LightGBM.</summary>
    public static CellOutcome Done(
        string synthesizer, string table, ulong seed, double loss, double auc, Verdict utility = Verdict.Passed, Verdict privacy = Verdict.Passed, double? epsilon = null, string metric = "rocAuc") => new()
        {
            Cell = new BenchCell(synthesizer, table, seed, epsilon),
            Status = CellStatus.Completed,
            ElapsedSeconds = 20 + seed,
            StartedAt = Start.AddMinutes(seed),
            Folder = FormattableString.Invariant($"cells/{synthesizer}/{table}/{seed}"),
            Figures = new CellFigures
            {
                Verdict = utility == Verdict.Failed || privacy == Verdict.Failed ? Verdict.Failed : utility == Verdict.Passed && privacy == Verdict.Passed ? Verdict.Passed : Verdict.Inconclusive,
                Utility = utility,
                StrictUtility = utility == Verdict.Passed && loss > 0.015 ? Verdict.Inconclusive : utility,
                Privacy = privacy,
                TrainRows = 700,
                HoldoutRows = 300,
                Models =
                [
                    new CellModel("lightgbm", metric, true, 0.9, 0.9 - (loss / 2), loss / 2), new CellModel("logistic-regression", metric, true, 0.88, 0.88 - loss, loss),
                    new CellModel("lightgbm", "logLoss", false, 0.3, 0.31, 0.02 + loss), new CellModel("fast-tree", "logLoss", false, 0.3, 0.5, 9),
                ],
                ColumnScore = 0.98,
                PairScore = 0.95,
                Attacks = [new CellAttack("distance", auc - 0.004, auc + 0.006), new CellAttack("density-ratio-network", auc, auc + 0.012)],
                LargestRisk = 0.04,
                CopiedMembers = 0.001 * seed,
                FitSeconds = 1.5,
                SampleSeconds = 0.4,
                WorkSeconds = 18,
                PeakMemoryMb = 500 + (10 * seed),
            },
        };

    /// <summary>A cell that did not complete.</summary>
    public static CellOutcome Lost(string synthesizer, string table, ulong seed, CellStatus status = CellStatus.TimedOut, string? error = "no result after 600 s", double? epsilon = null) => new()
    {
        Cell = new BenchCell(synthesizer, table, seed, epsilon),
        Status = status,
        Error = error,
        ElapsedSeconds = 600,
        StartedAt = Start,
    };

    /// <summary>Every contender on every table under seeds 1 to <paramref name="seeds"/>; losses and leaks differ a little by table and seed.</summary>
    public static IEnumerable<CellOutcome> Grid(IReadOnlyList<(string Synthesizer, double? Epsilon, double Loss, double Auc)> contenders, IReadOnlyList<string> tables, ulong seeds)
    {
        for (int c = 0; c < contenders.Count; c++)
        {
            (string synthesizer, double? epsilon, double loss, double auc) = contenders[c];
            for (int t = 0; t < tables.Count; t++)
            {
                for (ulong seed = 1; seed <= seeds; seed++)
                {
                    var random = new Rng(seed, (ulong)((c * 1000) + t));
                    double lost = loss + (0.01 * (random.NextDouble() - 0.4)), leaked = auc + (0.008 * (random.NextDouble() - 0.5));
                    yield return Done(synthesizer, tables[t], seed, lost, leaked, lost < 0.03 ? Verdict.Passed : lost < 0.06 ? Verdict.Inconclusive : Verdict.Failed,
                        leaked < 0.53 ? Verdict.Passed : leaked < 0.55 ? Verdict.Inconclusive : Verdict.Failed, epsilon);
                }
            }
        }
    }
}
