namespace EquivLab.Reporting.Leaderboards;

/// <summary>The way from a leaderboard to the report of a cell.</summary>
internal static class CellLink
{
    /// <summary>A relative address of the report in a folder; null where the folder is not inside the benchmark's.</summary>
    /// <param name="folder">The folder, relative to the benchmark's; null where there is none.</param>
    public static string? Of(string? folder)
    {
        string[] steps = folder?.Replace('\\', '/').TrimEnd('/').Split('/') ?? [];
        // Escaped step by step, so that no name can be read as a scheme, a host or a query.
        return steps.Length == 0 || steps.Any(s => s is "" or "." or "..") ? null : string.Join('/', steps.Select(Uri.EscapeDataString)) + "/report.html";
    }
}
