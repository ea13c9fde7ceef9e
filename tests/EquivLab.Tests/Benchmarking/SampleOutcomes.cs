using EquivLab.Benchmarking;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Benchmarking;

/// <summary>Outcomes with every property set, different for each seed.</summary>
internal static class SampleOutcomes
{
    public static CellOutcome Completed(string synthesizer, string table, ulong seed, double? epsilon = null)
    {
        var cell = new BenchCell(synthesizer, table, seed, epsilon);
        return new CellOutcome
        {
            Cell = cell,
            Status = CellStatus.Completed,
            Figures = Figures(seed),
            ElapsedSeconds = 1.5 + seed % 60,
            StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddSeconds(seed % 60),
            Folder = "cells/" + CellFolder.Of(cell),
        };
    }

    public static CellOutcome Failed(string synthesizer, string table, ulong seed, CellStatus status, string error) => new()
    {
        Cell = new BenchCell(synthesizer, table, seed),
        Status = status,
        Error = error,
        ElapsedSeconds = 0.25,
        StartedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    public static CellFigures Figures(ulong seed) => new()
    {
        Verdict = Verdict.Inconclusive,
        Utility = Verdict.Passed,
        StrictUtility = Verdict.Failed,
        Privacy = Verdict.Inconclusive,
        TrainRows = 700 + (int)(seed % 60),
        HoldoutRows = 300,
        Models = [new CellModel("lightgbm", "rocAuc", true, 0.9, 0.1 + seed / 3.0, double.NaN), new CellModel("fast-tree", "accuracy", false, 0.8, 0.7, 0.1)],
        ColumnScore = 0.98,
        PairScore = 0.95,
        Attacks = [new CellAttack("distance", 0.5 + seed / 700.0, 0.56)],
        LargestRisk = seed % 2 == 0 ? null : 0.07,
        CopiedMembers = 0.01,
        FitSeconds = seed % 2 == 0 ? null : 2,
        SampleSeconds = 0.5,
        WorkSeconds = 1.25,
        PeakMemoryMb = 300,
    };
}
