using System.ComponentModel;
using EquivLab.Evaluation;
using EquivLab.Reporting.Comparison;
using Spectre.Console.Cli;

namespace EquivLab.Cli.Commands;

/// <summary><c>equivlab report</c>: draws the reports of a result again, or compares several.</summary>
internal sealed class ReportCommand : Command<ReportCommand.Settings>
{
    public override int Execute(CommandContext context, Settings settings, CancellationToken cancellationToken)
    {
        Result[] results = [.. Distinct(settings.Results).Select(ResultFile.Read)];
        string folder = settings.Out ?? Path.GetDirectoryName(Path.GetFullPath(settings.Results[0]))!;
        using var files = new StagedFiles();
        string written = results.Length == 1 ? Drawings(files, folder, results[0]) : Comparison(files, folder, settings.Results, results);
        files.Commit();
        Console.Error.WriteLine("wrote " + written);
        return 0;
    }

    private static string Drawings(StagedFiles files, string folder, Result result)
    {
        ReportFiles.StageDrawings(files, folder, result);
        return Path.Combine(folder, ReportFiles.Html);
    }

    private static string Comparison(StagedFiles files, string folder, string[] paths, Result[] results)
    {
        (string, Result)[] named = [.. ResultNames.Of(paths).Zip(results)];
        string html = Path.Combine(folder, "comparison.html"), markdown = Path.Combine(folder, "comparison.md");
        files.StageText(html, ComparisonReport.Render(named));
        files.StageText(markdown, ComparisonSummary.Render(named));
        return $"{html} and {markdown}";
    }

    private static string[] Distinct(string[] paths)
    {
        if (paths.Length == 0) throw new InputException("report: expected the result.json that 'equivlab run' writes, or several to compare.");
        if (paths.Length > ComparisonReport.Most) throw new InputException($"report: {paths.Length} results are given; at most {ComparisonReport.Most} can be compared.");
        string? twice = paths.GroupBy(Path.GetFullPath).FirstOrDefault(g => g.Count() > 1)?.First();
        return twice is null ? paths : throw new InputException($"{twice}: is given twice; expected different results to compare.");
    }

    internal sealed class Settings : CommandSettings
    {
        [CommandArgument(0, "<RESULT>")]
        [Description("A result.json that 'run' or 'evaluate' wrote. Several are compared: comparison.html and comparison.md.")]
        public required string[] Results { get; init; }

        [CommandOption("--out <DIR>")]
        [Description("Where the reports go; beside the (first) result unless said.")]
        public string? Out { get; init; }
    }
}
