using System.Diagnostics;
using System.Globalization;

namespace EquivLab.Benchmarking;

/// <summary>Looks at the memory that a process holds, with its descendants where it starts any (on Linux).</summary>
/// <param name="process">The process.</param>
/// <param name="withDescendants">Whether it starts others.</param>
internal sealed class MemoryWatch(Process process, bool withDescendants)
{
    /// <summary>The most that was seen, in bytes.</summary>
    public long Peak { get; private set; }

    /// <summary>What is held now, in bytes.</summary>
    public long Look()
    {
        long now = 0;
        try
        {
            process.Refresh();
            now = process.WorkingSet64;
            if (withDescendants && OperatingSystem.IsLinux()) now += OfDescendants();
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, and holds nothing.
        }

        Peak = Math.Max(Peak, now);
        return now;
    }

    private long OfDescendants()
    {
        var stats = new Dictionary<int, (int Parent, long Pages)>();
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id) && Stat(folder) is { } stat) stats[id] = stat;
        ILookup<int, int> children = stats.ToLookup(s => s.Value.Parent, s => s.Key);
        long pages = 0;
        var open = new Stack<int>(children[process.Id]);
        while (open.TryPop(out int id))
        {
            pages += stats[id].Pages;
            foreach (int child in children[id]) open.Push(child);
        }

        return pages * Environment.SystemPageSize;
    }

    /// <summary>Parent and resident pages, fields 4 and 24 of <c>/proc/pid/stat</c> (proc(5)); the name before them may hold anything.</summary>
    private static (int Parent, long Pages)? Stat(string folder)
    {
        try
        {
            string text = File.ReadAllText(Path.Combine(folder, "stat"));
            string[] fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), long.Parse(fields[21], CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
