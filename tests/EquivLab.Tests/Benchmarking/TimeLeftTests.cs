using EquivLab.Benchmarking;

namespace EquivLab.Tests.Benchmarking;

public sealed class TimeLeftTests
{
    [Fact]
    public void A_cell_takes_as_long_as_those_most_like_it()
    {
        CellOutcome[] done = [Outcome("s", "t", 1, 10), Outcome("s", "t", 2, 20), Outcome("other", "t", 1, 60), Outcome("s", "u", 1, 110)];
        Assert.Equal(15, Estimate(done, new BenchCell("s", "t", 3)));
        Assert.Equal(30, Estimate(done, new BenchCell("new", "t", 1)));
        Assert.Equal(50, Estimate(done, new BenchCell("new", "new", 1)));
        Assert.Equal(22.5, TimeLeft.Estimate(done, [new BenchCell("s", "t", 3), new BenchCell("new", "t", 1)], jobs: 2)!.Value.TotalSeconds);
        Assert.Null(TimeLeft.Estimate([], [new BenchCell("s", "t", 3)], jobs: 1));
    }

    private static double Estimate(CellOutcome[] done, BenchCell open) => TimeLeft.Estimate(done, [open], jobs: 1)!.Value.TotalSeconds;

    private static CellOutcome Outcome(string synthesizer, string table, ulong seed, double seconds) =>
        new() { Cell = new BenchCell(synthesizer, table, seed), Status = CellStatus.Failed, ElapsedSeconds = seconds, StartedAt = default };
}
