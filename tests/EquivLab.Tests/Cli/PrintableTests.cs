using CsCheck;
using EquivLab.Cli;

namespace EquivLab.Tests.Cli;

public sealed class PrintableTests : IDisposable
{
    private const string Evil = "a\u001b[2J\u001b]0;x\u0007\u202eb\u009b31m";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_that_a_terminal_obeys_is_left_and_the_rest_is_as_it_was()
    {
        Assert.Equal("a\\u001b[2J\\u001b]0;x\\u0007\\u202eb\\u009b31m", Printable.Of(Evil));
        Gen.String.Sample(text =>
        {
            Assert.DoesNotContain(Printable.Line(text), char.IsControl);
            if (!text.Any(char.IsControl) && !text.Any(c => c is > '\u2000' and < '\u2070' or '\u061c')) Assert.Equal(text, Printable.Line(text));
        });
    }

    /// <summary>A column's name in an error, in warnings, in the summary, and in the gate's checks.</summary>
    [Fact]
    public void No_name_reaches_the_terminal_as_it_is()
    {
        string csv = CliTables.Signal(400).Replace("colour", $"\"{Evil}\n2\"", StringComparison.Ordinal);
        _folder.Write("data.csv", csv);
        CliRun run = CliProcess.Run(_folder, "run", "data.csv", "--target", "outcome", "--models", "logistic-regression", "--no-controls", "--no-self-audit", "--out", "out");
        run.Verdict();
        CliRun gate = CliProcess.Run(_folder, "gate", "out/result.json");
        CliRun refused = CliProcess.Run(_folder, "run", "data.csv", "--target", $"{Evil}\n3", "--quiet");
        Assert.Contains("\\u001b[2J", refused.Refusal(), StringComparison.Ordinal);
        Assert.Contains("\\u001b[2J", run.Output + gate.Output, StringComparison.Ordinal);
        foreach (string text in new[] { run.Output, run.Error, gate.Output, gate.Error, refused.Error })
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not '\n') || c == '\u202e');
    }
}
