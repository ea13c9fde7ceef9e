namespace EquivLab.Cli.Commands;

/// <summary>What results are called beside each other: where files lie on this machine is nobody's business.</summary>
internal static class ResultNames
{
    /// <summary>The file names where they differ, else with the one folder they lie in, and a number where that is the same too.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        string[] full = [.. paths.Select(Path.GetFullPath)];
        string[] names = [.. full.Select(p => Path.GetFileName(p))];
        if (names.Distinct().Count() < names.Length)
            names = [.. full.Select(p => $"{Path.GetFileName(Path.GetDirectoryName(p))}/{Path.GetFileName(p)}")];
        return [.. names.Select((name, i) => names.Take(i).Count(n => n == name) is > 0 and int before ? $"{name} ({before + 1})" : name)];
    }
}
