namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>What a leaderboard ranks: a synthesizer, at one privacy budget where it has one.</summary>
/// <param name="Synthesizer">The synthesizer's name in the grid.</param>
/// <param name="Epsilon">The privacy budget ε; null for a synthesizer without one.</param>
public sealed record Contender(string Synthesizer, double? Epsilon = null)
{
    /// <summary>The contender of a cell.</summary>
    public static Contender Of(BenchCell cell) => new(cell.Synthesizer, cell.Epsilon);
}
