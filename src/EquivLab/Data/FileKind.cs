using System.ComponentModel;
using System.Diagnostics;

namespace EquivLab.Data;

/// <summary>Tells regular files from devices, pipes and sockets: .NET does not before one is opened, and opening a pipe may wait for ever.</summary>
public static class FileKind
{
    /// <summary>Whether it is a regular file, as far as the system can say.</summary>
    /// <param name="path">Something that exists; links are followed.</param>
    public static bool IsRegular(string path)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            using Process test = Process.Start(new ProcessStartInfo("test", ["-f", path]))!;
            test.WaitForExit();
            return test.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            // A system without the program: hardly one on which people name devices.
            return true;
        }
    }
}
