namespace EquivLab.Cli.Bench;

/// <summary><c>bench</c> by itself runs a grid. The library would run a default command too, but its help would not list the options.</summary>
internal static class BenchArguments
{
    public const string Run = "run";

    private static readonly string[] Commands = [Run, "merge", "report", "schema"];

    /// <summary>The arguments, with the command that <c>bench</c> means where none is named.</summary>
    public static string[] WithRun(string[] args) =>
        args is ["bench", .. var rest] && (rest.Length == 0 || !Commands.Contains(rest[0])) ? ["bench", Run, .. rest] : args;
}
