using EquivLab.Benchmarking;

namespace EquivLab.Tests.Benchmarking;

public sealed class BenchGridTests
{
    private static readonly BenchGrid Grid = new()
    {
        Tables = [new BenchTable("a", "a.csv", "y"), new BenchTable("b", "b.csv", "y")],
        Synthesizers = [new BenchSynthesizer("plain"), new BenchSynthesizer("private") { HasBudget = true }],
        Seeds = [3, 7],
        Epsilons = [1, 10],
    };

    [Fact]
    public void Only_a_synthesizer_with_a_budget_runs_at_each_budget()
    {
        BenchCell[] expected =
        [
            new("plain", "a", 3), new("plain", "a", 7),
            new("private", "a", 3, 1), new("private", "a", 7, 1), new("private", "a", 3, 10), new("private", "a", 7, 10),
            new("plain", "b", 3), new("plain", "b", 7),
            new("private", "b", 3, 1), new("private", "b", 7, 1), new("private", "b", 3, 10), new("private", "b", 7, 10),
        ];
        Assert.Equal(expected, Grid.Cells());
    }

    [Fact]
    public void A_budget_without_a_spender_and_a_spender_without_a_budget_are_refused()
    {
        Assert.StartsWith("epsilon: no synthesizer", Refusal(Grid with { Synthesizers = [new BenchSynthesizer("plain")] }), StringComparison.Ordinal);
        Assert.Equal("epsilon: synthesizer 'private' spends a privacy budget, and none is given.", Refusal(Grid with { Epsilons = [] }));
        Assert.Equal("the grid names epsilon '1' twice; expected different names.", Refusal(Grid with { Epsilons = [1, 1.0] }));
        Assert.StartsWith("epsilon: 0 is not", Refusal(Grid with { Epsilons = [0] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_named_twice_and_nothing_is_empty()
    {
        Assert.StartsWith("the grid names table 'a' twice", Refusal(Grid with { Tables = [Grid.Tables[0], Grid.Tables[0]] }), StringComparison.Ordinal);
        Assert.StartsWith("the grid names seed '3' twice", Refusal(Grid with { Seeds = [3, 3] }), StringComparison.Ordinal);
        Assert.StartsWith("the grid has no synthesizer", Refusal(Grid with { Synthesizers = [] }), StringComparison.Ordinal);
    }

    private static string Refusal(BenchGrid grid) => Assert.Throws<InputException>(grid.Cells).Message;
}
