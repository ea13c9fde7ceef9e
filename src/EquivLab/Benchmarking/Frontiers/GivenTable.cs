namespace EquivLab.Benchmarking.Frontiers;

/// <summary>A synthetic table that was made elsewhere.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Its file.</param>
public sealed record GivenTable(string Name, string Path);
