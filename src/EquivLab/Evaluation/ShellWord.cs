using System.Text.RegularExpressions;

namespace EquivLab.Evaluation;

/// <summary>An argument as a POSIX shell reads it back.</summary>
internal static partial class ShellWord
{
    /// <summary>The argument itself where it has no character that means something to the shell, else in single quotes.</summary>
    public static string Of(string argument) =>
        Plain().IsMatch(argument) ? argument : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\p{L}\p{N}_@%+=:,./-]+\z")]
    private static partial Regex Plain();
}
