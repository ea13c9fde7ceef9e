namespace EquivLab;

/// <summary>
/// The input cannot be used. The message is one line for the user: where (file, line or column), what was expected,
/// and what to do. It never contains a value from a row.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">One line: where, what was expected, what to do.</param>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">One line: where, what was expected, what to do.</param>
    /// <param name="innerException">What went wrong underneath.</param>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The last lines that an outside program wrote before it failed, at most 10 of at most 200 characters. These are its
    /// own words, which may quote rows of the table it was given: they are for the person who started it, and must
    /// go into no file. Empty where no program failed.
    /// </summary>
    public IReadOnlyList<string> ProgramOutput { get; init; } = [];
}
