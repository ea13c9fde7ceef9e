using System.Diagnostics;
using System.Globalization;

namespace EquivLab;

/// <summary>Whether a process that may have left something behind still runs.</summary>
public static class RunningProcess
{
    /// <summary>Whether there is no such process any more; false for what is no number.</summary>
    /// <param name="number">The number of a process, as text.</param>
    public static bool HasEnded(string number)
    {
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
