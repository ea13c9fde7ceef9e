using System.Globalization;
using System.Text;

namespace EquivLab.Tests.Cli;

/// <summary>CSV texts for the command line.</summary>
internal static class CliTables
{
    /// <summary>The mixed table, with <c>label</c> as its target.</summary>
    public static string Mixed(int rows, ulong seed = 1) => SampleTables.Csv(SampleTables.Mixed(rows, seed));

    /// <summary>Columns <c>x</c>, <c>y</c>, <c>colour</c>, and an <c>outcome</c> that they determine but for a little noise.</summary>
    public static string Signal(int rows, ulong seed = 1) => Build("x,y,colour,outcome", rows, seed, static (ref rng) =>
    {
        double x = rng.NextDouble(), y = rng.NextDouble();
        bool red = rng.Next(2) == 0;
        bool yes = x + (red ? 0.3 : 0) - 0.5 * y + 0.1 * rng.NextDouble() > 0.45;
        return Text($"{x:0.000},{y:0.000},{(red ? "red" : "blue")},{(yes ? "yes" : "no")}");
    });

    /// <summary>The same columns with a coin for an outcome.</summary>
    public static string Noise(int rows, ulong seed = 1) => Build("x,y,colour,outcome", rows, seed, static (ref rng) =>
        Text($"{rng.NextDouble():0.000},{rng.NextDouble():0.000},{(rng.Next(2) == 0 ? "red" : "blue")},{(rng.Next(2) == 0 ? "yes" : "no")}"));

    /// <summary>A table of a row's making.</summary>
    public static string Build(string header, int rows, ulong seed, RowMaker row)
    {
        var text = new StringBuilder(header).Append('\n');
        var rng = new Rng(seed, 77);
        for (int i = 0; i < rows; i++) text.Append(row(ref rng)).Append('\n');
        return text.ToString();
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes one line.</summary>
    public delegate string RowMaker(ref Rng rng);

    /// <summary>The lines of a file.</summary>
    public static string[] Lines(string path) => File.ReadAllText(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One column of a CSV file without quotes.</summary>
    public static string[] Column(string path, string name)
    {
        string[] lines = Lines(path);
        int at = Array.IndexOf(lines[0].Split(','), name);
        return [.. lines[1..].Select(l => l.Split(',')[at])];
    }
}
