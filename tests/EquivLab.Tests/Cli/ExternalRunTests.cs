using EquivLab.Evaluation;

namespace EquivLab.Tests.Cli;

/// <summary><c>run --synthesizer-command</c>, with a program that every Unix has.</summary>
public sealed class ExternalRunTests : IDisposable
{
    /// <summary>Some of the train rows, drawn by the seed.</summary>
    private const string Draw = "awk -F, 'NR == 1 { print > o; next } { row[NR] = $0 } END { srand(s); for (i = 0; i < n; i++) print row[2 + int(rand() * (NR - 1))] > o }' o={out} n={rows} s={seed} {train}";

    private readonly TempFolder _folder = new();

    public ExternalRunTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh and awk");
        _folder.Write("data.csv", CliTables.Signal(400));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_a_synthesizer_like_any_other()
    {
        CliRun run = Run("out", Draw, "--synthesizer", "awk-draw", "--rows", "150", "--repeats", "2", "--canaries", "4").Verdict();
        Result result = Read("out");
        Assert.Equal(run.ExitCode, result.ExitCode);
        Assert.Equal("awk-draw", result.Synthesizer.Name);
        Assert.StartsWith("awk -F, ", result.Synthesizer.Parameters["command"], StringComparison.Ordinal);
        Assert.Null(result.Synthesizer.FitSeconds);
        Assert.True(result.Synthesizer.SampleSeconds > 0);
        Assert.Equal((150, 2, 4), (result.Data.SyntheticRows, result.Repeats!.Repeats, result.Privacy.Canaries!.Canaries));
        Assert.False(File.Exists(_folder["out/model.json"]));
        Assert.Contains("awk-draw", File.ReadAllText(_folder["out/report.html"]), StringComparison.Ordinal);

        Run("again", Draw, "--threads", "1", "--rows", "150").Verdict();
        Assert.Equal("external", Read("again").Synthesizer.Name);
        Assert.Equal(File.ReadAllBytes(_folder["out/synthetic.csv"]), File.ReadAllBytes(_folder["again/synthetic.csv"]));
    }

    [Fact]
    public void A_column_besides_is_left_out_only_where_that_is_said_and_doubts_stand_at_the_top()
    {
        const string numbered = "awk -F, -v OFS=, 'NR > n + 1 { exit } { sub(/red/, \"green\"); print $0, NR == 1 ? \"row\" : NR > o }' o={out} n={rows} {train}";
        CliRun refused = CliProcess.Run(_folder, "run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet", "--synthesizer-command", numbered, "--out", "none");
        Assert.StartsWith("external: synthetic.csv: has 'row' besides;", refused.Refusal(), StringComparison.Ordinal);
        Run("out", numbered, "--leave-out", "row").Verdict();
        Assert.StartsWith("external: Column 'colour' of synthetic.csv holds values that the train set does not know", Assert.Single(Read("out").Warnings), StringComparison.Ordinal);
        Assert.Contains("does not know", File.ReadAllText(_folder["out/report.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_of_the_command_are_recorded_nowhere()
    {
        _folder.Write("draw.sh", "head -n $(($3 + 1)) \"$1\" > \"$2\"");
        Run("out", $"sh {_folder["draw.sh"]} {{train}} {{out}} {{rows}}").Verdict();
        Result result = Read("out");
        Assert.Equal("sh draw.sh {train} {out} {rows}", result.Synthesizer.Parameters["command"]);
        Assert.Contains("--synthesizer-command 'sh draw.sh {train} {out} {rows}'", result.Environment.Command, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(_folder["out"]), f => Assert.DoesNotContain(_folder.Root, File.ReadAllText(f), StringComparison.Ordinal));
    }

    /// <summary>With more decimals than the real table: what is released is what was judged.</summary>
    [Fact]
    public void Evaluating_the_released_file_gives_the_same_figures()
    {
        string[] lines = CliTables.Lines(_folder["data.csv"]);
        _folder.Write("train.csv", string.Join('\n', lines[..281]));
        _folder.Write("holdout.csv", string.Join('\n', lines[..1].Concat(lines[281..])));
        const string noisy = "awk -F, -v OFS=, 'NR > n + 1 { exit } NR > 1 { $1 = sprintf(\"%.7f\", $1 + 0.0001234) } { print > o }' o={out} n={rows} {train}";
        CliProcess.Run(_folder, "run", "train.csv", "--holdout", "holdout.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet", "--synthesizer-command", noisy, "--out", "run").Verdict();
        Assert.All(CliTables.Column(_folder["run/synthetic.csv"], "x"), x => Assert.EndsWith("1234", x, StringComparison.Ordinal));
        CliProcess.Run(_folder, "evaluate", "--train", "train.csv", "--holdout", "holdout.csv", "--synthetic", "run/synthetic.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet", "--out", "evaluate").Verdict();
        Result run = Read("run"), evaluated = Read("evaluate");
        Assert.Equal(run.Data.SyntheticSha256, evaluated.Data.SyntheticSha256);
        Assert.Equal(ResultJson.Write(run with { Environment = evaluated.Environment, Synthesizer = evaluated.Synthesizer }), ResultJson.Write(evaluated));
    }

    [Fact]
    public void A_private_program_claims_its_budget()
    {
        Run("out", Draw + " e={epsilon} d={delta}", "--epsilon", "0.5", "--delta", "1e-6").Verdict();
        Result result = Read("out");
        Assert.Equal((0.5, 1e-6), (result.Synthesizer.Epsilon, result.Synthesizer.Delta));
        Assert.Equal(0.5, result.Privacy.Audit!.ClaimedEpsilon);
    }

    /// <summary>The program's words may be rows: they come before the one line that a script reads and records.</summary>
    [Fact]
    public void A_program_that_fails_is_told_with_its_own_words_before()
    {
        CliRun run = Run("out", "sh -c 'tail -n 1 \"$1\" >&2; exit 4' sh {train} {out}");
        string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("The program's own last words, which may quote rows of the train set:", lines[0]);
        Assert.Matches("^  \\| .*,.*,.*,(yes|no)$", lines[1]);
        Assert.Equal(["equivlab: external: ended with exit code 4, expected 0."], lines[2..]);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Theory]
    [InlineData("--synthesizer-command: lacks {out}, where the program must write the synthetic table as CSV.", "--synthesizer-command", "a {train}")]
    [InlineData("--synthesizer: 'bayes-tree' is one of EquivLab's own; give the program another name.", "--synthesizer-command", "a {train} {out}", "--synthesizer", "bayes-tree")]
    [InlineData("--synthesizer: 'My Tool' is not a name; expected at most 40 lower-case letters, digits and hyphens, a letter first.", "--synthesizer-command", "a {train} {out}", "--synthesizer", "My Tool")]
    [InlineData("--synthesizer-timeout: goes with --synthesizer-command, which is not given.", "--synthesizer-timeout", "5")]
    [InlineData("--epsilon: goes with --synthesizer-command, which is not given.", "--epsilon", "5")]
    [InlineData("--synthesizer-timeout: 0 is not a number of seconds; expected a whole number, 1 or more.", "--synthesizer-command", "a {train} {out}", "--synthesizer-timeout", "0")]
    [InlineData("--epsilon: the program is not told; put {epsilon} into --synthesizer-command.", "--synthesizer-command", "a {train} {out}", "--epsilon", "1")]
    [InlineData("external: 'no-such-program' cannot be started; is it installed, on the PATH and executable?", "--synthesizer-command", "no-such-program {train} {out}")]
    [InlineData("external: took longer than 1 s and was ended; allow more with --synthesizer-timeout, or timeLimit in a grid.", "--synthesizer-command", "sleep 60 {train} {out}", "--synthesizer-timeout", "1")]
    public void Mistakes_are_one_line(string message, params string[] options)
    {
        // 'sleep' takes only numbers; the places go to sh, which ignores them.
        string[] runnable = [.. options.Select(o => o.Replace("sleep 60", "sh -c 'sleep 60' sh", StringComparison.Ordinal))];
        CliRun run = CliProcess.Run(_folder, ["run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--quiet", "--out", "out", .. runnable]);
        Assert.Equal(message, run.Refusal());
        Assert.False(Directory.Exists(_folder["out"]));
    }

    private CliRun Run(string folder, string command, params string[] more) => CliProcess.Run(
        _folder, ["run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--quiet", "--out", folder, "--synthesizer-command", command, .. more]);

    private Result Read(string folder) => ResultJson.Read(File.ReadAllText(_folder[folder + "/result.json"]), "result.json");
}
