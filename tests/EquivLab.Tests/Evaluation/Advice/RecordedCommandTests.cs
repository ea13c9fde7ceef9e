using EquivLab.Evaluation.Advice;

namespace EquivLab.Tests.Evaluation.Advice;

public sealed class RecordedCommandTests
{
    [Theory]
    [InlineData("equivlab run t.csv --target y", "equivlab run t.csv --target y --out out-next")]
    [InlineData("equivlab run t.csv --out=a --target y", "equivlab run t.csv --target y --out a-next")]
    [InlineData("equivlab run 'my t.csv' --target 'it'\\''s' --out a", "equivlab run 'my t.csv' --target 'it'\\''s' --out a-next")]
    public void Keeps_what_was_said_and_writes_elsewhere(string recorded, string expected) =>
        Assert.Equal(expected, RecordedCommand.Of(recorded)!.WithNextFolder().ToString());

    [Fact]
    public void Options_are_set_once()
    {
        RecordedCommand command = RecordedCommand.Of("equivlab run t.csv --privacy-target 0.55 --no-controls")!;
        Assert.Equal("equivlab run t.csv --no-controls --privacy-target 0.53", command.With("--privacy-target", "0.53").ToString());
        Assert.Equal("equivlab run t.csv --privacy-target 0.55", command.Without("--no-controls", isFlag: true).ToString());
        Assert.Equal(command.ToString(), command.With("--no-controls").ToString());
        Assert.Equal(("0.55", null), (command.Value("--privacy-target"), command.Value("--privacy")));
    }

    [Fact]
    public void An_evaluation_becomes_a_run_on_the_same_rows() => Assert.Equal(
        "equivlab run a.csv --holdout b.csv --target y",
        RecordedCommand.Of("equivlab evaluate --train a.csv --holdout b.csv --synthetic s.csv --target y --synthesizer copula")!.AsRun().ToString());

    [Theory]
    [InlineData("equivlab bench --data d")]
    [InlineData("program")]
    [InlineData("equivlab run 'open")]
    public void Other_commands_are_none(string recorded) => Assert.Null(RecordedCommand.Of(recorded));
}
