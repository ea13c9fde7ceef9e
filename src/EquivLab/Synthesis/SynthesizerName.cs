using System.Text.RegularExpressions;

namespace EquivLab.Synthesis;

/// <summary>What a synthesizer may be called: names go into commands, file names and reports.</summary>
internal static partial class SynthesizerName
{
    public const string Rule = "at most 40 lower-case letters, digits and hyphens, a letter first";

    public static bool IsValid(string name) => name.Length <= 40 && Pattern().IsMatch(name);

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Pattern();
}
