namespace EquivLab.Reporting.Scaling;

/// <summary>What commands cost as tables grow.</summary>
/// <param name="Machine">Processors, memory and runtime, in words.</param>
/// <param name="Curves">One a command and kind of growth.</param>
public sealed record ScalingResult(string Machine, IReadOnlyList<ScalingCurve> Curves);

/// <summary>One command on tables that grow in one way.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Command">The command, without paths.</param>
/// <param name="Unit">What is counted along the curve, such as rows.</param>
/// <param name="Points">The tables, from small to large.</param>
public sealed record ScalingCurve(string Name, string Command, string Unit, IReadOnlyList<ScalingPoint> Points);

/// <summary>One table.</summary>
/// <param name="Size">Rows or columns.</param>
/// <param name="ProcessorSeconds">Seconds of all processors together.</param>
/// <param name="WallSeconds">Seconds on the clock.</param>
/// <param name="PeakMegabytes">The largest resident set.</param>
/// <param name="ExitCode">The command's exit code: 0 to 3 is a command that did its work.</param>
/// <param name="Limit">Processor seconds that it is to stay under; null where none was set.</param>
public sealed record ScalingPoint(int Size, double ProcessorSeconds, double WallSeconds, double PeakMegabytes, int ExitCode, double? Limit = null)
{
    /// <summary>Whether the command ended with a verdict, or a file, and within the limit.</summary>
    public bool Holds => ExitCode is 0 or 1 or 3 && !(ProcessorSeconds > Limit);
}
