namespace EquivLab.Benchmarking;

/// <summary>One cell of a benchmark's grid: one synthesizer on one table under one seed, at one privacy budget.</summary>
/// <param name="Synthesizer">The synthesizer's name in the grid.</param>
/// <param name="Table">The table's name in the grid.</param>
/// <param name="Seed">The seed of the split, the synthesizer, the models and the attacks.</param>
/// <param name="Epsilon">The privacy budget ε; null for a synthesizer without one.</param>
public sealed record BenchCell(string Synthesizer, string Table, ulong Seed, double? Epsilon = null);
