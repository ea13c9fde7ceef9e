using System.Diagnostics;
using System.Globalization;

namespace EquivLab;

/// <summary>Whether a process that may have left something behind still runs.</summary>
public static class RunningProcess
{
    /// <summary>What names this process in places that processes of several machines, or containers, may share.</summary>
    public static string Mark { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");

    /// <summary>Whether a process of this machine has ended.</summary>
    /// <param name="mark">A mark; false for what is none of this machine.</param>
    public static bool HasEnded(string mark)
    {
        string machine = Environment.MachineName + "-";
        if (!mark.StartsWith(machine, StringComparison.Ordinal)) return false;
        string number = mark[machine.Length..];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int id)) return false;
        try
        {
            using Process process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
