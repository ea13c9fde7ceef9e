using System.Text.RegularExpressions;

namespace EquivLab.Synthesis.External;

/// <summary>
/// A command with places to fill, such as <c>Rscript mice.R {train} {out}</c>. It is split into words first and filled
/// afterwards, so that what is filled in stays within its word; other braces, such as those of awk, are left alone.
/// </summary>
internal sealed partial class CommandTemplate
{
    private readonly string[] _words;

    /// <param name="command">The command line.</param>
    /// <exception cref="InputException">It names no program, a quote is open, or the train set or the table has no place.</exception>
    public CommandTemplate(string command)
    {
        _words = CommandWords.Split(command);
        if (_words.Length == 0 || _words[0].Length == 0) throw new InputException("--synthesizer-command: names no program; expected something like \"Rscript mice.R {train} {out} {rows} {seed}\".");
        if (!HasPlace("train")) throw new InputException("--synthesizer-command: lacks {train}, where the program finds the train set as CSV.");
        if (!HasPlace("out")) throw new InputException("--synthesizer-command: lacks {out}, where the program must write the synthetic table as CSV.");
    }

    /// <summary>Whether something is filled in somewhere.</summary>
    public bool HasPlace(string place) => _words.Any(w => Place().Matches(w).Any(m => m.Groups[1].Value == place));

    /// <summary>The program and its arguments, filled.</summary>
    /// <param name="values">A text for every place.</param>
    public string[] Fill(IReadOnlyDictionary<string, string> values) =>
        Array.ConvertAll(_words, word => Place().Replace(word, m => values[m.Groups[1].Value]));

    /// <summary>The command without the folders of its files: where they lie on this machine is nobody's business.</summary>
    public string WithoutFolders => string.Join(' ', _words.Select(WithoutFolder).Select(w => w.Length == 0 || w.Any(char.IsWhiteSpace) ? $"\"{w}\"" : w));

    private static string WithoutFolder(string word) => word.StartsWith('/') || word.StartsWith('.') || word.StartsWith('~')
        ? word[(word.TrimEnd('/').LastIndexOf('/') + 1)..]
        : Folder().Replace(word, "");

    [GeneratedRegex(@"\{(train|schema|rows|seed|out|target|epsilon|delta)\}")]
    private static partial Regex Place();

    /// <summary>Folders in front of a file name, at the start of a word or after what can stand before a path.</summary>
    [GeneratedRegex(@"(?<=^|[\s=:,;""'(])(?:[A-Za-z]:)?[^\s=:,;""'(){}]*[/\\](?=[^\s/\\])")]
    private static partial Regex Folder();
}
