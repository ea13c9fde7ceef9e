using EquivLab.Benchmarking;
using EquivLab.Benchmarking.Leaderboards;

namespace EquivLab.Tests.Benchmarking.Leaderboards;

/// <summary>Leaderboards of made-up benchmarks.</summary>
internal static class LeaderboardSamples
{
    private static readonly string[] Tables = ["flchain", "marketing-income", "slid", "arrests", "adult", "covertype"];

    private static readonly (string, double?, double, double)[] Contenders =
    [
        ("bayes-tree", null, 0.008, 0.512), ("bayes-chow-liu", null, 0.035, 0.506), ("mst", 1, 0.045, 0.503), ("mst", 10, 0.028, 0.508),
        ("bootstrap", null, 0.001, 0.81), ("independent", null, 0.3, 0.5), ("ctgan", null, 0.05, 0.52),
    ];

    /// <summary>Seven contenders on six tables, three seeds; one fails on many cells and one on all.</summary>
    public static Leaderboard Usual { get; } = Leaderboard.Of(
    [
        .. Outcomes.Grid(Contenders, Tables, 3).Select(o => o.Cell switch
        {
            { Synthesizer: "ctgan", Table: "covertype" } => Outcomes.Lost("ctgan", "covertype", o.Cell.Seed),
            { Synthesizer: "ctgan", Table: "adult", Seed: 2 } => Outcomes.Lost("ctgan", "adult", 2, CellStatus.OutOfMemory, "more than 8,000 MiB"),
            _ => o,
        }),
        .. from table in Tables from seed in new ulong[] { 1, 2, 3 } select Outcomes.Lost("tvae", table, seed, CellStatus.Failed, "ModuleNotFoundError: No module named 'torch'"),
    ]);

    /// <summary>The same without any failure: every test is made.</summary>
    public static Leaderboard Whole { get; } = Leaderboard.Of([.. Outcomes.Grid(Contenders, Tables, 3)]);

    /// <summary>One synthesizer on one table under one seed.</summary>
    public static Leaderboard Lone { get; } = Leaderboard.Of([Outcomes.Done("bayes-tree", "flchain", 1, 0.01, 0.51)]);

    /// <summary>Nothing completed.</summary>
    public static Leaderboard AllLost { get; } = Leaderboard.Of([Outcomes.Lost("a", "t", 1), Outcomes.Lost("b", "t", 1, CellStatus.Failed, null)]);

    /// <summary>Names that try to break out of their places, and figures that are all the same.</summary>
    public static Leaderboard Nasty { get; } = Leaderboard.Of(
    [
        .. from name in new[] { "<script>alert(1)</script>", "a|b`*_[x](javascript:alert(1))", "\"onload=alert(2) <img src=x onerror=alert(3)>", "--real" }
           from table in new[] { "</script><b>t</b>", "../../etc", "t:1?x#y", "very-long-table-name-that-does-not-fit-anywhere-at-all-and-goes-on" }
           from seed in new ulong[] { 1, 2 }
           select Outcomes.Done(name, table, seed, 0.01, 0.51, epsilon: name == "--real" ? 0.25 : null),
        Outcomes.Lost("<script>alert(1)</script>", "</script><b>t</b>", 3, CellStatus.Failed, "<img src=x onerror=alert(4)> @everyone"),
    ]);

    /// <summary>A sample by name.</summary>
    public static Leaderboard Of(string kind) => kind switch { "usual" => Usual, "whole" => Whole, "lone" => Lone, "lost" => AllLost, _ => Nasty };
}
