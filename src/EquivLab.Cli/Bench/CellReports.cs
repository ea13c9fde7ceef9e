using EquivLab.Benchmarking;
using EquivLab.Cli.Commands;
using EquivLab.Reporting;

namespace EquivLab.Cli.Bench;

/// <summary>
/// Draws the reports of cells, one after the other, while the next cells run: where the code is warm a report takes a
/// tenth of the time that it takes a cell's own short-lived process.
/// </summary>
internal sealed class CellReports(string folder)
{
    private readonly Lock _lock = new();
    private Task _drawing = Task.CompletedTask;

    /// <summary>Draws the report of a completed cell, some time.</summary>
    public void Draw(CellOutcome outcome)
    {
        if (outcome.Folder is not { } relative) return;
        lock (_lock) _drawing = _drawing.ContinueWith(before => Draw(before, Path.Combine(folder, relative)), TaskScheduler.Default).Unwrap();
    }

    /// <summary>Draws what a stopped benchmark left undrawn.</summary>
    public void DrawMissing(IEnumerable<CellOutcome> outcomes)
    {
        foreach (CellOutcome outcome in outcomes)
            if (outcome.Folder is { } relative && !File.Exists(Path.Combine(folder, relative, ReportFiles.Html))) Draw(outcome);
    }

    /// <summary>Ends when everything is drawn.</summary>
    public Task Drawn()
    {
        lock (_lock) return _drawing;
    }

    private static async Task Draw(Task before, string folder)
    {
        await before.ConfigureAwait(false);
        string result = Path.Combine(folder, "result.json");
        if (!File.Exists(result)) return;
        using var files = new StagedFiles();
        files.StageText(Path.Combine(folder, ReportFiles.Html), HtmlReport.Render(ResultFile.Read(result)));
        files.Commit();
    }
}
