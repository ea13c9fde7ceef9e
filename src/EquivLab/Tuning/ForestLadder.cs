using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tuning;

/// <summary>A setting on a ladder.</summary>
/// <param name="Name">What sets it apart.</param>
/// <param name="Options">The parameters.</param>
/// <param name="Rank">Its place from tight to loose; other families come last.</param>
/// <param name="TakenUnlessWorse">Whether it has to be worse by more than noise to be left, rather than better to be taken.</param>
internal sealed record LadderSetting(string Name, BayesForestOptions Options, int Rank, bool TakenUnlessWorse = false);

/// <summary>The settings of <c>bayes-forest</c> that a self-audit tries, from tight to loose, and other families at the same strength.</summary>
internal static class ForestLadder
{
    private static readonly BayesForestOptions Standard = new();

    /// <summary>From the tightest to the loosest.</summary>
    public static IReadOnlyList<LadderSetting> Rungs { get; } =
    [
        Rung(64, 0), Rung(32, 1), Rung(16, 2), Rung(8, 3), Rung(4, 4), Rung(2, 5),
        new("gain 1, all rows", Standard with { MinGain = 1, RowShare = 1 }, 6),
    ];

    /// <summary>Where the search starts.</summary>
    public const int Start = 3;

    private const int Last = int.MaxValue;
    private const int FewRows = 10_000;
    private const int FewestBoosted = 2_000;
    private const int MostColumns = 100;
    private const int FineBins = 200;
    private const int CoarseBins = 25;

    /// <summary>The same strength in other families: what pays on one table costs on another.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="rows">Rows of the train set: splits that are chosen from fewer columns, and trees that see fewer rows, pay where there are few.</param>
    /// <param name="columns">Its columns: more than 100 make each setting dear, and strength alone is looked for.</param>
    public static IEnumerable<LadderSetting> Variants(LadderSetting setting, int rows, int columns)
    {
        if (columns > MostColumns) yield break;
        if (rows <= FewRows)
        {
            yield return new(setting.Name + ", narrow", setting.Options with { Candidates = 1, MinGain = setting.Options.MinGain / 2 }, Last);
            yield return new(setting.Name + ", few rows a tree", setting.Options with { RowShare = 0.3 }, Last);
            yield return new(setting.Name + ", coarse bins", setting.Options with { MaxBins = CoarseBins }, Last);
        }

        // A target that is told by all columns at the end lets the columns before it do with less, and what it is told by should be fine.
        if (rows >= FewestBoosted)
        {
            BayesForestOptions boosted = setting.Options with { BoostedTarget = true, MaxBins = FineBins, MinGain = setting.Options.MinGain * 2 };
            // Of the parts of a table boosting learns less than it will of the whole.
            yield return new(setting.Name + ", boosted target", boosted, Last, TakenUnlessWorse: rows > FewRows);
        }
    }

    private static LadderSetting Rung(double gain, int rank) => new(FormattableString.Invariant($"gain {gain}"), Standard with { MinGain = gain }, rank);
}
