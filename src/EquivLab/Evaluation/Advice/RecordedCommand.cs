using EquivLab.Synthesis.External;

namespace EquivLab.Evaluation.Advice;

/// <summary>A recorded <c>run</c> or <c>evaluate</c> command whose options can be changed.</summary>
internal sealed class RecordedCommand
{
    private const string Out = "--out", DefaultOut = "out";

    private readonly string[] _words;

    private RecordedCommand(IEnumerable<string> words) => _words = [.. words];

    /// <summary>Reads a command; null where it is neither of the two.</summary>
    public static RecordedCommand? Of(string command)
    {
        try
        {
            string[] words = CommandWords.Split(command);
            return words is [_, "run" or "evaluate", ..] ? new RecordedCommand(words) : null;
        }
        catch (InputException)
        {
            return null;
        }
    }

    /// <summary>Whether it judges a table that was made elsewhere.</summary>
    public bool IsEvaluate => _words[1] == "evaluate";

    public bool Has(string option) => _words.Any(w => Is(w, option));

    /// <summary>An option's value; null where it is not given.</summary>
    public string? Value(string option)
    {
        int at = Array.FindIndex(_words, w => Is(w, option));
        return at < 0 ? null : _words[at].Length > option.Length ? _words[at][(option.Length + 1)..] : at + 1 < _words.Length ? _words[at + 1] : null;
    }

    /// <summary>With a flag, once.</summary>
    public RecordedCommand With(string flag) => Has(flag) ? this : new([.. _words, flag]);

    /// <summary>With an option set to a value.</summary>
    public RecordedCommand With(string option, string value) => new([.. Without(option)._words, option, value]);

    /// <summary>Without an option and its value.</summary>
    public RecordedCommand Without(string option, bool isFlag = false)
    {
        var kept = new List<string>();
        for (int i = 0; i < _words.Length; i++)
        {
            if (!Is(_words[i], option)) kept.Add(_words[i]);
            else if (!isFlag && _words[i].Length == option.Length) i++;
        }

        return new(kept);
    }

    /// <summary>The run that makes a table of the train set that was evaluated.</summary>
    public RecordedCommand AsRun()
    {
        if (!IsEvaluate) return this;
        string train = Value("--train") ?? "";
        string[] rest = Without("--train").Without("--synthetic").Without("--synthesizer")._words[2..];
        return new([_words[0], "run", train, .. rest]);
    }

    /// <summary>With a folder of its own, so that both results can be compared.</summary>
    public RecordedCommand WithNextFolder() => With(Out, (Value(Out) ?? DefaultOut) + "-next");

    public override string ToString() => string.Join(' ', _words.Select(ShellWord.Of));

    private static bool Is(string word, string option) =>
        word == option || (word.StartsWith(option, StringComparison.Ordinal) && word[option.Length] == '=');
}
