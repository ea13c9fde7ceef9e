using EquivLab.Evaluation;
using EquivLab.Reporting;

namespace EquivLab.Cli.Commands;

/// <summary>The documents of one result in an output folder.</summary>
internal static class ReportFiles
{
    public const string Html = "report.html";

    /// <summary>Stages the result and everything that is drawn from it.</summary>
    public static void Stage(StagedFiles files, string folder, Result result)
    {
        files.StageText(Path.Combine(folder, "result.json"), ResultJson.Write(result));
        StageDrawings(files, folder, result);
    }

    /// <summary>Stages everything that is drawn from a result.</summary>
    public static void StageDrawings(StagedFiles files, string folder, Result result)
    {
        files.StageText(Path.Combine(folder, Html), HtmlReport.Render(result));
        StageChecks(files, folder, result);
    }

    /// <summary>Stages what a build server shows.</summary>
    public static void StageChecks(StagedFiles files, string folder, Result result)
    {
        files.StageText(Path.Combine(folder, "summary.md"), MarkdownSummary.Render(result));
        files.StageText(Path.Combine(folder, "junit.xml"), JUnitXml.Render(result));
    }
}
