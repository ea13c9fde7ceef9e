using System.Diagnostics;
using System.Globalization;

namespace EquivLab.Synthesis.External;

/// <summary>
/// A temporary folder that only its owner may open, for files that hold real rows: in memory where the machine has such a place with
/// room, else among the temporary files. It is deleted at the end, when the process exits at the latest; of a process that
/// was killed the next one deletes it, and ends the program that it had started.
/// </summary>
internal sealed class PrivateFolder : IDisposable
{
    private const int Tries = 20;
    private const string Start = "equivlab-";
    private const string ChildFile = "child";

    /// <summary>Linux keeps its files in memory.</summary>
    private const string MemoryFolder = "/dev/shm";

    /// <summary>What an outside program may write besides, as a multiple of what it is given.</summary>
    private const int Room = 8;

    // Created for the owner only (0700) on Unix; on Windows the user's temporary folder is private already.
    private readonly string _root;

    /// <param name="bytes">Roughly what will be written there.</param>
    public PrivateFolder(long bytes)
    {
        string prefix = $"{Start}{RunningProcess.Mark}.";
        foreach (string place in Places) DeleteLeftovers(place);
        _root = HasRoom(bytes) ? Created(Path.Combine(MemoryFolder, prefix + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal))) : Directory.CreateTempSubdirectory(prefix).FullName;
        Directory.CreateDirectory(Temporary);
        AppDomain.CurrentDomain.ProcessExit += DeleteAtExit;
    }

    /// <summary>A folder in it for another program's temporary files.</summary>
    public string Temporary => Path.Combine(_root, "tmp");

    public string this[string name] => Path.Combine(_root, name);

    private static string[] Places => Directory.Exists(MemoryFolder) ? [MemoryFolder, Path.GetTempPath()] : [Path.GetTempPath()];

    /// <summary>Has a program put its temporary files into a folder.</summary>
    public static void Use(ProcessStartInfo program, string folder)
    {
        foreach (string variable in new[] { "TMPDIR", "TMP", "TEMP" }) program.Environment[variable] = folder;
    }

    /// <summary>Notes which program works with a folder, for whoever finds both left behind.</summary>
    /// <param name="temporary">A <see cref="Temporary"/>.</param>
    /// <param name="program">The program.</param>
    public static void Note(string temporary, Process program)
    {
        try
        {
            File.WriteAllText(Path.Combine(temporary, "..", ChildFile), string.Create(CultureInfo.InvariantCulture, $"{program.Id} {program.StartTime.Ticks}"));
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            // It has ended already.
        }
    }

    /// <summary>A new file that only its owner may read.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Deletes it; a process that was just ended may still hold a file for a moment.</summary>
    /// <exception cref="InputException">It cannot be deleted.</exception>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= DeleteAtExit;
        Delete();
    }

    private void DeleteAtExit(object? sender, EventArgs e)
    {
        try
        {
            Delete();
        }
        catch (InputException)
        {
            // Nobody is left to be told; the next process deletes it, as after a kill.
        }
    }

    private void Delete()
    {
        for (int i = 1; ; i++)
        {
            try
            {
                Directory.Delete(_root, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (i == Tries) throw new InputException($"{_root}: cannot be deleted; delete it yourself, it holds real rows.", e);
                Thread.Sleep(50);
            }
        }
    }

    private static bool HasRoom(long bytes)
    {
        // A cell of a benchmark stays within the folder that the benchmark will delete.
        if (!Directory.Exists(MemoryFolder) || Path.GetTempPath().Contains(Path.DirectorySeparatorChar + Start, StringComparison.Ordinal)) return false;
        try
        {
            return new DriveInfo(MemoryFolder).AvailableFreeSpace > Room * bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Created(string path) =>
        OperatingSystem.IsWindows() ? path : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    private static void DeleteLeftovers(string place)
    {
        foreach (string folder in Directory.EnumerateDirectories(place, Start + "*"))
        {
            string name = Path.GetFileName(folder)[Start.Length..];
            if (name.LastIndexOf('.') is not (> 0 and var end) || !RunningProcess.HasEnded(name[..end])) continue;
            try
            {
                EndChild(Path.Combine(folder, ChildFile));
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another user's, or being deleted by another process.
            }
        }
    }

    private static void EndChild(string file)
    {
        if (!File.Exists(file) || File.ReadAllText(file).Split(' ') is not [var number, var start] || !int.TryParse(number, CultureInfo.InvariantCulture, out int id)) return;
        try
        {
            using Process child = Process.GetProcessById(id);
            // Numbers are used again; the time at which a process started tells it from another.
            if (child.StartTime.Ticks.ToString(CultureInfo.InvariantCulture) == start) child.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended.
        }
    }
}
