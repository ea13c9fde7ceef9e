using System.Text;

namespace EquivLab.Synthesis.External;

/// <summary>
/// Splits a command line into words as a shell would, without one: nothing is expanded, piped or redirected. White
/// space separates; single quotes keep everything up to the next one; double quotes keep everything but a backslash
/// before a double quote or a backslash; outside quotes a backslash keeps a quote, a backslash or white space, and
/// stands for itself elsewhere, as in a Windows path.
/// </summary>
internal static class CommandWords
{
    /// <exception cref="InputException">A quote is not closed.</exception>
    public static string[] Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool inWord = false;
        char quote = '\0';
        for (int i = 0; i < command.Length; i++)
        {
            char c = command[i];
            if (c == '\\' && quote != '\'' && i + 1 < command.Length && IsEscaped(command[i + 1], quote))
            {
                word.Append(command[++i]);
                inWord = true;
            }
            else if (quote != '\0' && c == quote) quote = '\0';
            else if (quote == '\0' && c is '\'' or '"')
            {
                quote = c;
                inWord = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (inWord) words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
            else
            {
                word.Append(c);
                inWord = true;
            }
        }

        if (quote != '\0') throw new InputException($"--synthesizer-command: a {(quote == '"' ? "double" : "single")} quote is not closed.");
        if (inWord) words.Add(word.ToString());
        return [.. words];
    }

    private static bool IsEscaped(char next, char quote) => next is '\\' or '"' || (quote == '\0' && (next == '\'' || char.IsWhiteSpace(next)));
}
