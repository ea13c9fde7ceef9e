namespace EquivLab.Evaluation.Policies;

/// <summary>The file that a policy was read from, so that what only a table can refute still names its line.</summary>
/// <param name="Name">What the file is called in errors.</param>
/// <param name="Places">Where its properties stand.</param>
internal sealed record PolicySource(string Name, JsonPlaces Places)
{
    /// <summary>An error at a property or, where it is not given, at what it is missing from.</summary>
    /// <param name="pointer">The property, as a JSON pointer.</param>
    /// <param name="message">What was expected.</param>
    public InputException Error(string pointer, string message)
    {
        while (!Places.Has(pointer)) pointer = pointer[..pointer.LastIndexOf('/')];
        return Error(new Violation(pointer, message));
    }

    /// <summary>An error at a place that the file has.</summary>
    /// <param name="violation">What cannot be.</param>
    public InputException Error(Violation violation)
    {
        (int line, int column) = Places.Of(violation);
        // A property may be named anything, over several lines even; an error has one.
        string message = string.Concat(violation.Message.Select(c => char.IsControl(c) ? ' ' : c));
        return new InputException($"{Name} line {line} column {column}: {message}");
    }
}
