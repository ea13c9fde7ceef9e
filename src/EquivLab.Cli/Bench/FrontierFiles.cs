using EquivLab.Benchmarking.Frontiers;
using EquivLab.Reporting.Frontiers;

namespace EquivLab.Cli.Bench;

/// <summary>The files of a frontier in an output folder.</summary>
internal static class FrontierFiles
{
    public const string Json = "frontier.json", Html = "frontier.html";

    /// <summary>Whether a folder holds a frontier.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Json));

    /// <summary>Writes both files.</summary>
    public static void Write(Frontier frontier, string json, string html)
    {
        File.WriteAllText(json, FrontierJson.Write(frontier));
        File.WriteAllText(html, FrontierReport.Html(frontier));
    }

    /// <summary>Draws the report again.</summary>
    public static Frontier Redraw(string folder)
    {
        string path = Path.Combine(folder, Json);
        Frontier frontier = FrontierJson.Read(File.ReadAllText(path), path);
        using var files = new StagedFiles();
        files.StageText(Path.Combine(folder, Html), FrontierReport.Html(frontier));
        files.Commit();
        return frontier;
    }

    /// <summary>What the terminal shows at the end.</summary>
    public static void Tell(Frontier frontier, string folder)
    {
        Console.Out.WriteLine(Printable.Line(FrontierWords.Headline(frontier)));
        foreach (FrontierTable table in frontier.Tables) Console.Out.WriteLine(Printable.Line(FrontierWords.Best(table)));
        foreach (FrontierTable table in frontier.Tables)
            foreach (FrontierLine line in table.Lines)
                foreach (FrontierPoint point in line.Points.Where(p => p.Error is not null)) Console.Out.WriteLine(Printable.Line($"{table.Name}, {line.Name}, {point.Setting}: {point.Error}"));
        Console.Out.WriteLine($"report: {Path.Combine(folder, Html)}");
    }
}
