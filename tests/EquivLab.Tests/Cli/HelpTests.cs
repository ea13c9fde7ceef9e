using System.Text.RegularExpressions;

namespace EquivLab.Tests.Cli;

public sealed partial class HelpTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>All options of the help at once must be understood: what is refused then is the file, not an option.</summary>
    [Theory]
    [InlineData("run", "none.csv")]
    [InlineData("evaluate", null)]
    [InlineData("fit", "none.csv")]
    [InlineData("sample", "none.json")]
    [InlineData("gate", "none.json")]
    [InlineData("report", "none.json")]
    [InlineData("schema", "none.csv")]
    [InlineData("bench", null)]
    public void Every_option_that_help_lists_exists(string command, string? file)
    {
        string help = CliProcess.Run(_folder, command, "--help").Success().Output;
        var arguments = new List<string> { command };
        if (file is not null) arguments.Add(file);
        foreach (Match option in Option().Matches(help))
        {
            string name = option.Groups["name"].Value;
            // Some options exclude each other: the self-audit is not for outside programs, and its target not for who skips it.
            if (name is "--help" or "--no-self-audit" || (name == "--privacy-target" && command == "run")) continue;
            arguments.Add(name);
            if (option.Groups["value"].Success) arguments.Add(name == "--out" ? "written" : name == "--synthesizer" && command == "run" ? "outside" : Example(command, option.Groups["value"].Value));
        }

        Assert.EndsWith("there is no such file.", CliProcess.Run(_folder, [.. arguments]).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_lists_its_commands()
    {
        string help = CliProcess.Run(_folder, "--help").Success().Output;
        Assert.All(["run", "evaluate", "fit", "sample", "gate", "report", "schema", "bench", "bench merge", "bench report", "bench schema"], c => Assert.Matches($@"(?m)^    {c}\b", help));
    }

    private static string Example(string command, string value) => value switch
    {
        "N" => "2",
        "SHARE" => "0.01",
        "AUC" => "0.6",
        "FILE" => "none.csv",
        "TASK" => "binary",
        "NAME" => command == "bench" ? "quick" : "bayes-forest",
        "TIME" => "1m",
        "SIZE" => "1G",
        "I/N" => "1/2",
        "DIR" when command == "bench" => "none",
        "COLUMN=VALUE" => "a=b",
        "SECONDS" => "5",
        "COMMAND" => "none {train} {out} {epsilon} {delta}",
        _ => "0.3",
    };

    [GeneratedRegex(@"(?m)^ +(?:-\w, )?(?<name>--[a-z-]+)(?: <(?<value>[A-Z|=/]+)>)?")]
    private static partial Regex Option();
}
