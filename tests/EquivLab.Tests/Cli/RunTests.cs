using System.Text.Json;
using System.Text.RegularExpressions;
using EquivLab.Data;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary>One run over a small mixed table, with a warning about an identifier, looked at from all sides.</summary>
public sealed class RunTests(RunTests.FinishedRun run) : IClassFixture<RunTests.FinishedRun>
{
    [Fact]
    public void Writes_every_document_and_leaves_nothing_else()
    {
        string[] names = [.. Directory.GetFileSystemEntries(run.Out).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(["junit.xml", "model.json", "report.html", "result.json", "summary.md", "synthetic.csv"], names);
        Assert.All(names, n => Assert.NotEqual(0, new FileInfo(Path.Combine(run.Out, n)).Length));
    }

    [Fact]
    public void Tells_each_stage_with_its_number_and_about_how_long_the_rest_takes()
    {
        Match[] stages = [.. (IEnumerable<Match>)Regex.Matches(run.Process.Error, @"^\[ *[\d.]+ s\] (\d+) of (\d+): .*?(, about \d+ (s|min) left|, nearly done)$", RegexOptions.Multiline)];
        Assert.InRange(stages.Length, 8, 20);
        Assert.Equal(Enumerable.Range(1, stages.Length).Select(i => $"{i} of {stages.Length}"), stages.Select(s => $"{s.Groups[1]} of {s.Groups[2]}"));
    }

    [Fact]
    public void Exits_with_the_code_in_the_result()
    {
        Assert.Equal(run.Result.ExitCode, run.Process.ExitCode);
        Assert.Contains(run.Result.Verdict.ToString().ToUpperInvariant(), run.Process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Describes_the_tables_that_it_judged()
    {
        DataSection data = run.Result.Data;
        RawTable synthetic = CsvTableReader.Read(run.File("synthetic.csv"));
        Assert.Equal(400, data.Rows);
        Assert.Equal(120, data.HoldoutRows);
        Assert.Equal(280, data.TrainRows);
        Assert.Equal(280, synthetic.RowCount);
        Assert.Equal(synthetic.Sha256, data.SyntheticSha256);
        Assert.Equal("data.csv", data.Path);
        Assert.Equal(["group", "amount", "age", "note", "label"], synthetic.Columns.Select(c => c.Name));
    }

    [Fact]
    public void Names_an_identifier_and_leaves_it_out()
    {
        Assert.Equal(["code"], run.Result.Data.LeftOut);
        Assert.Contains("'code'", Assert.Single(run.Result.Warnings), StringComparison.Ordinal);
        Assert.Contains("warning: Column 'code'", run.Process.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_tell_where_the_files_lie()
    {
        Assert.DoesNotContain(run.Folder.Root, File.ReadAllText(run.File("result.json")), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Folder.Root, File.ReadAllText(run.File("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Gate_gives_the_same_decision_again()
    {
        CliRun gate = CliProcess.Run(run.Folder, "gate", run.File("result.json"));
        Assert.Equal(run.Process.ExitCode, gate.ExitCode);
        Assert.StartsWith(run.Result.Verdict.ToString().ToLowerInvariant() + "\n", gate.Output, StringComparison.Ordinal);
        Assert.All(run.Result.Reasons, reason => Assert.Contains(reason, gate.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("summary.md")]
    [InlineData("junit.xml")]
    public void Report_draws_the_same_bytes_again(string document)
    {
        CliProcess.Run(run.Folder, "report", run.File("result.json"), "--out", "again-" + document).Success();
        Assert.Equal(File.ReadAllBytes(run.File(document)), File.ReadAllBytes(Path.Combine(run.Folder["again-" + document], document)));
    }

    [Fact]
    public void Json_is_the_only_thing_on_stdout_and_progress_is_on_stderr()
    {
        CliRun json = CliProcess.Run(run.Folder, ["run", run.Data, .. FinishedRun.Options, "--json", "--out", "json"]);
        using (JsonDocument document = JsonDocument.Parse(json.Output))
            Assert.Equal(json.ExitCode, document.RootElement.GetProperty("exitCode").GetInt32());
        Assert.Equal(json.Output, File.ReadAllText(Path.Combine(run.Folder["json"], "result.json")));
        Assert.Contains("fitting bayes-forest", json.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Quiet_prints_nothing_and_threads_change_nothing(string threads)
    {
        string folder = "quiet" + threads;
        CliRun quiet = CliProcess.Run(run.Folder, ["run", run.Data, .. FinishedRun.Options, "--quiet", "--threads", threads, "--out", folder]);
        Assert.Equal("", quiet.Output + quiet.Error);
        Assert.Equal(run.Process.ExitCode, quiet.ExitCode);
        string Out(string name) => Path.Combine(run.Folder[folder], name);
        Assert.Equal(File.ReadAllBytes(run.File("synthetic.csv")), File.ReadAllBytes(Out("synthetic.csv")));
        Assert.Equal(File.ReadAllBytes(run.File("model.json")), File.ReadAllBytes(Out("model.json")));
        Assert.Equal(Figures(run.Result), Figures(FinishedRun.Read(Out("result.json"))));
    }

    /// <summary>The command that a report prints, where its files lie.</summary>
    [Fact]
    public void The_recorded_command_gives_the_same_figures()
    {
        if (!File.Exists("/bin/sh")) Assert.Skip("There is no /bin/sh.");
        using var folder = new TempFolder();
        folder.Write("data.csv", File.ReadAllText(run.Data));
        Assert.StartsWith("equivlab run data.csv ", run.Result.Environment.Command, StringComparison.Ordinal);
        var start = new System.Diagnostics.ProcessStartInfo("/bin/sh") { WorkingDirectory = folder.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"equivlab() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "EquivLab.Cli.dll")}' \"$@\"; }}; {run.Result.Environment.Command}");
        using System.Diagnostics.Process shell = System.Diagnostics.Process.Start(start)!;
        Assert.Equal(run.Process.ExitCode, CliProcess.Finish(shell).ExitCode);
        Assert.Equal(Figures(run.Result), Figures(FinishedRun.Read(Path.Combine(folder["out"], "result.json"))));
    }

    [Fact]
    public void Another_seed_gives_another_table()
    {
        CliProcess.Run(run.Folder, ["run", run.Data, .. FinishedRun.Options, "--seed", "2", "--rows", "50", "--out=" + run.Folder["seed2"]]).Verdict();
        Result other = FinishedRun.Read(Path.Combine(run.Folder["seed2"], "result.json"));
        Assert.Equal(50, other.Data.SyntheticRows);
        Assert.DoesNotContain(run.Folder.Root, other.Environment.Command, StringComparison.Ordinal);
        string[] first = CliTables.Lines(run.File("synthetic.csv"))[1..51], second = CliTables.Lines(Path.Combine(run.Folder["seed2"], "synthetic.csv"))[1..];
        Assert.NotEqual(first, second);
    }

    /// <summary>A result without what may differ from run to run.</summary>
    private static string Figures(Result result) => ResultJson.Write(result with
    {
        Environment = new EnvironmentSection
        {
            EquivlabVersion = "",
            Dotnet = "",
            Platform = "",
            Packages = new Dictionary<string, string>(),
            Command = "",
            StartedAt = default,
            WallSeconds = 0,
            PeakMemoryMb = 0,
        },
        Synthesizer = result.Synthesizer with { FitSeconds = 0, SampleSeconds = 0 },
    });

    /// <summary>The run.</summary>
    public sealed class FinishedRun : IDisposable
    {
        internal static readonly string[] Options = ["--target", "label", "--models", "logistic-regression,lightgbm"];

        public FinishedRun()
        {
            string[] lines = CliTables.Mixed(400).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string csv = string.Join('\n', lines.Select((line, i) => $"{(i == 0 ? "code" : "k" + i)},{line}"));
            Data = Folder.Write("data.csv", csv);
            Process = CliProcess.Run(Folder, ["run", Data, .. Options, "--out", Out]).Verdict();
            Result = Read(File("result.json"));
        }

        internal TempFolder Folder { get; } = new();

        internal string Data { get; }

        internal CliRun Process { get; }

        internal Result Result { get; }

        internal string Out => Folder["out"];

        internal string File(string name) => Path.Combine(Out, name);

        internal static Result Read(string path) => ResultJson.Read(System.IO.File.ReadAllText(path), "result.json");

        public void Dispose() => Folder.Dispose();
    }
}
