namespace EquivLab.Evaluation.Policies;

/// <summary>Something in a policy document that cannot be.</summary>
/// <param name="Pointer">Where, as a JSON pointer (RFC 6901).</param>
/// <param name="Message">What was expected.</param>
/// <param name="AtName">Whether the property's name is at fault rather than its value.</param>
internal sealed record Violation(string Pointer, string Message, bool AtName = false);
