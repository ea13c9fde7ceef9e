using System.Globalization;

namespace EquivLab.Cli.Commands;

/// <summary>
/// Options that are numbers, from their text. They are read here and not by the command-line library, so that a mistake
/// is one line with the option, what was given and what was expected.
/// </summary>
internal static class NumberOption
{
    /// <summary>A number; null where the option was not given.</summary>
    public static double? Number(string option, string? text, string expected) => text is null ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
        : throw new InputException($"{option}: '{text}' is not a number; expected {expected}.");

    /// <summary>A whole number of something, from the least on; null where the option was not given.</summary>
    public static long? Count(string option, string? text, string what, long least = 1, long most = int.MaxValue, string hint = "")
    {
        if (text is null) return null;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most) return value;
        string upTo = value > most ? $" to {most.ToString(CultureInfo.InvariantCulture)}" : " or more";
        throw new InputException($"{option}: {text} is not a number of {what}; expected a whole number, {least}{upTo}{hint}.");
    }

    /// <summary>A seed.</summary>
    public static ulong Seed(string option, string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed
        : throw new InputException($"{option}: {text} is not a seed; expected a whole number from 0 to {ulong.MaxValue}.");

    /// <summary>Arguments with each negative number, and each - alone, tied to the option before it; it would else be taken for an option itself.</summary>
    public static string[] WithNegatives(string[] arguments)
    {
        var tied = new List<string>();
        foreach (string argument in arguments)
        {
            bool isNegative = argument == "-" || (argument.Length > 1 && argument[0] == '-' && (char.IsAsciiDigit(argument[1]) || argument[1] == '.'));
            if (isNegative && tied is [.., ['-', not '-', ..] or ['-', '-', _, ..]] && !tied[^1].Contains('=', StringComparison.Ordinal)) tied[^1] += "=" + argument;
            else tied.Add(argument);
        }

        return [.. tied];
    }
}
