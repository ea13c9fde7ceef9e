using EquivLab.Statistics.Numerics;

namespace EquivLab.Statistics.Proportions;

/// <summary>The 2 × 2 table of two models' successes on the same rows.</summary>
/// <param name="Both">Rows that both get right (a).</param>
/// <param name="OnlyFirst">Rows that only the first gets right (b).</param>
/// <param name="OnlySecond">Rows that only the second gets right (c).</param>
/// <param name="Neither">Rows that both get wrong (d).</param>
public readonly record struct PairedCounts(long Both, long OnlyFirst, long OnlySecond, long Neither)
{
    /// <summary>All rows.</summary>
    public long Total => Both + OnlyFirst + OnlySecond + Neither;

    /// <summary>(b − c) / n; NaN without rows.</summary>
    public double Difference => (double)(OnlyFirst - OnlySecond) / Total;

    /// <summary>The share of rows on which the two disagree, (b + c) / n; NaN without rows.</summary>
    public double Discordance => (double)(OnlyFirst + OnlySecond) / Total;

    /// <summary>Counts two models' successes.</summary>
    /// <param name="first">Whether the first model is right, by row.</param>
    /// <param name="second">Whether the second model is right, for the same rows.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static PairedCounts Of(ReadOnlySpan<bool> first, ReadOnlySpan<bool> second)
    {
        Require.SameLength(first.Length, second.Length, nameof(second));
        Span<long> cells = [0, 0, 0, 0];
        for (int i = 0; i < first.Length; i++) cells[(first[i] ? 0 : 2) + (second[i] ? 0 : 1)]++;
        return new PairedCounts(cells[0], cells[1], cells[2], cells[3]);
    }
}
