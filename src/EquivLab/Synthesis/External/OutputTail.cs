using System.Text;

namespace EquivLab.Synthesis.External;

/// <summary>Reads a stream to its end and remembers its last lines, in constant memory however much there is.</summary>
internal sealed class OutputTail
{
    private const int MostLines = 10;
    private const int MostLineLength = 200;
    private const int Kept = MostLines * MostLineLength;

    private readonly StringBuilder _text = new();

    public OutputTail(StreamReader reader) => Reading = Task.Run(() => ReadAsync(reader));

    /// <summary>Ends with the stream; never fails.</summary>
    public Task Reading { get; }

    /// <summary>The last lines that are not empty, without control characters, long ones cut.</summary>
    public string[] Lines()
    {
        string text;
        lock (_text) text = _text.ToString();
        string[] lines = [.. text.Split('\n').Select(Clean).Where(l => l.Length > 0)];
        return lines[^Math.Min(lines.Length, MostLines)..];
    }

    private static string Clean(string line)
    {
        line = string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c)).TrimEnd();
        return line.Length > MostLineLength ? line[..MostLineLength] + "…" : line;
    }

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        try
        {
            while (await reader.ReadAsync(buffer).ConfigureAwait(false) is var read and > 0)
            {
                lock (_text)
                {
                    _text.Append(buffer, 0, read);
                    if (_text.Length > 4 * Kept) _text.Remove(0, _text.Length - 2 * Kept);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The pipe went away with its process; what was read until then is what there is.
        }
    }
}
