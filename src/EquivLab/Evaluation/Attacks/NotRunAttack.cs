namespace EquivLab.Evaluation.Attacks;

/// <summary>An attack that was not run.</summary>
/// <param name="Name">The attack.</param>
/// <param name="Reason">Why, and what to do about it.</param>
public sealed record NotRunAttack(string Name, string Reason);
