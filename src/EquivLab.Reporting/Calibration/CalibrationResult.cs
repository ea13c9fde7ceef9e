namespace EquivLab.Reporting.Calibration;

/// <summary>What the calibration of the equivalence tests measured.</summary>
public sealed record CalibrationResult
{
    /// <summary>Simulations a cell, where a cell is simulated and names no other number.</summary>
    public required int Simulations { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The level of each test.</summary>
    public required double Alpha { get; init; }

    /// <summary>The claims and their worst cells.</summary>
    public required IReadOnlyList<CalibrationClaim> Claims { get; init; }

    /// <summary>The grid.</summary>
    public required IReadOnlyList<CalibrationCell> Cells { get; init; }

    /// <summary>Four models judged together.</summary>
    public required IReadOnlyList<PassRate> Joint { get; init; }

    /// <summary>Users who ask the wrong question.</summary>
    public required IReadOnlyList<PassRate> Misuse { get; init; }

    /// <summary>How long the statistics take.</summary>
    public required IReadOnlyList<CalibrationTiming> Timings { get; init; }
}

/// <summary>One true state of affairs and what the verdict does there.</summary>
public sealed record CalibrationCell
{
    /// <summary>
    /// <c>accuracy</c>, <c>auc</c>, a metric that is judged by the bootstrap, <c>linearRegression</c> or <c>logisticRegression</c>.
    /// </summary>
    public required string Metric { get; init; }

    /// <summary>Hold-out rows.</summary>
    public required int Rows { get; init; }

    /// <summary>The margin.</summary>
    public required double Margin { get; init; }

    /// <summary>The true delta.</summary>
    public required double Delta { get; init; }

    /// <summary>Accuracy: the share of rows on which exactly one model is right.</summary>
    public double? Discordance { get; init; }

    /// <summary>Two classes, but for accuracy: rows of the smaller class.</summary>
    public int? SmallerClass { get; init; }

    /// <summary>AUC: the real model's area.</summary>
    public double? Auc { get; init; }

    /// <summary>AUC: how the two models' scores hang together; others: the population.</summary>
    public string? Scores { get; init; }

    /// <summary>
    /// Accuracy and AUC: discordant rows to expect; for an AUC, the smaller class times the mean size of its placement differences.
    /// </summary>
    public double? ExpectedDiscordant { get; init; }

    /// <summary>Simulations, where the cell is simulated.</summary>
    public int? Simulations { get; init; }

    /// <summary>Whether the rates are sums over all outcomes rather than simulated.</summary>
    public required bool IsExact { get; init; }

    /// <summary>How often the verdict is "equivalent".</summary>
    public required double Passed { get; init; }

    /// <summary>How often it would be without the rules of evidence.</summary>
    public required double PassedWithoutRule { get; init; }

    /// <summary>AUC: how often it would be by DeLong's own interval, without rules.</summary>
    public double? PassedByDeLong { get; init; }

    /// <summary>How often the 90 % interval holds the true delta.</summary>
    public required double Coverage { get; init; }

    /// <summary>AUC: the same of DeLong's own interval.</summary>
    public double? CoverageOfDeLong { get; init; }

    /// <summary>What <c>equivlab plan</c> says the verdict "equivalent" has for a probability.</summary>
    public double? Planned { get; init; }

    /// <summary>Whether the rule of evidence lets the test speak at all here.</summary>
    public required bool MaySpeak { get; init; }
}

/// <summary>A claim, the cell where it comes closest to failing, and whether it holds there.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Bound">What was to be shown.</param>
/// <param name="WorstCell">The cell.</param>
/// <param name="Value">What was measured there.</param>
/// <param name="Holds">Whether the claim holds.</param>
public sealed record CalibrationClaim(string Claim, string Bound, string WorstCell, double Value, bool Holds);

/// <summary>How often a case passes.</summary>
/// <param name="Case">The case.</param>
/// <param name="Passed">The share of simulations that passed.</param>
/// <param name="Bound">The most that may.</param>
public sealed record PassRate(string Case, double Passed, double Bound);

/// <summary>How long a statistic takes.</summary>
/// <param name="What">The statistic and its size.</param>
/// <param name="Seconds">The best of several runs.</param>
/// <param name="Limit">The most it may take.</param>
public sealed record CalibrationTiming(string What, double Seconds, double Limit);
