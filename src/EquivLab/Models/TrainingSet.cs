using EquivLab.Data;

namespace EquivLab.Models;

/// <summary>A table to train models on.</summary>
/// <param name="Name">What to call it in results, progress and messages, such as <c>real</c> or <c>synthetic</c>.</param>
/// <param name="Table">The table.</param>
public sealed record TrainingSet(string Name, Table Table);
