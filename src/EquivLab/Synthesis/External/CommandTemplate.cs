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
        RequireNamesAsArguments();
    }

    /// <summary>What the program finds in its environment: the same values, for scripts.</summary>
    /// <param name="values">A text for every place.</param>
    public static IReadOnlyDictionary<string, string> Environment(IReadOnlyDictionary<string, string> values) =>
        values.ToDictionary(v => "EQUIVLAB_" + v.Key.ToUpperInvariant(), v => v.Value);

    /// <summary>A name from a table inside a script would run as a part of it, so a name is an argument of its own or the value of an option.</summary>
    private void RequireNamesAsArguments()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            if (!_words[i].Contains("{target}", StringComparison.Ordinal)) continue;
            if (NameAlone().IsMatch(_words[i]) && i > 0 && !ScriptFollows().IsMatch(_words[i - 1])) continue;
            throw new InputException(
                "--synthesizer-command: {target} stands inside a script, which would run a column's name as a part of it; give it as an argument of its own, as in sh -c 'prog \"$1\" …' sh {target}, or read the environment variable EQUIVLAB_TARGET, as in sh -c 'prog \"$EQUIVLAB_TARGET\" …'.");
        }
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

    /// <summary>The place alone, or as the value of an option.</summary>
    [GeneratedRegex(@"^(-{0,2}\w[\w-]*=)?\{target\}$")]
    private static partial Regex NameAlone();

    /// <summary>Options of shells and languages that take a script.</summary>
    [GeneratedRegex(@"^(-[aefhilmnpuvx]{0,3}c|-[lnp]{0,2}e|/[ck]|--?(command|eval|execute|encodedcommand)|eval)$", RegexOptions.IgnoreCase)]
    private static partial Regex ScriptFollows();

    /// <summary>Folders in front of a file name, at the start of a word or after what can stand before a path.</summary>
    [GeneratedRegex(@"(?<=^|[\s=:,;""'(])(?:[A-Za-z]:)?[^\s=:,;""'(){}]*[/\\](?=[^\s/\\])")]
    private static partial Regex Folder();
}
