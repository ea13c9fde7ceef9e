using System.Diagnostics;

namespace EquivLab.Synthesis.External;

/// <summary>A temporary folder that only its owner may open, for files that hold real rows; deleted at the end, when the process exits at the latest.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private const int Tries = 20;

    // Created for the owner only (0700) on Unix; on Windows the user's temporary folder is private already.
    private readonly string _root = Directory.CreateTempSubdirectory("equivlab-").FullName;

    public PrivateFolder()
    {
        Directory.CreateDirectory(Temporary);
        AppDomain.CurrentDomain.ProcessExit += DeleteAtExit;
    }

    /// <summary>A folder in it for another program's temporary files.</summary>
    public string Temporary => Path.Combine(_root, "tmp");

    public string this[string name] => Path.Combine(_root, name);

    /// <summary>Has a program put its temporary files into a folder.</summary>
    public static void Use(ProcessStartInfo program, string folder)
    {
        foreach (string variable in new[] { "TMPDIR", "TMP", "TEMP" }) program.Environment[variable] = folder;
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
        catch (InputException failure)
        {
            Console.Error.WriteLine(failure.Message);
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
}
