namespace EquivLab.Cli.Commands;

/// <summary>What results are called beside each other: where files lie on this machine is nobody's business.</summary>
internal static class ResultNames
{
    /// <summary>The file names where they differ, the folders they lie in where they are all the same, else both; and a number where those are the same too.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        string[] full = [.. paths.Select(Path.GetFullPath)];
        string[] names = [.. full.Select(p => Path.GetFileName(p))];
        int different = names.Distinct().Count();
        if (different < names.Length)
            names = [.. full.Select(p => Path.GetFileName(Path.GetDirectoryName(p))! + (different == 1 ? "" : "/" + Path.GetFileName(p)))];
        return [.. names.Select((name, i) => names.Take(i).Count(n => n == name) is > 0 and int before ? $"{name} ({before + 1})" : name)];
    }
}
