namespace EquivLab.Privacy.Risks;

/// <summary>A condition on one column: its code lies in a range. A predicate is several of them at once.</summary>
/// <param name="Column">The column.</param>
/// <param name="Low">The smallest code.</param>
/// <param name="High">The largest code.</param>
internal readonly record struct Condition(int Column, int Low, int High);
