using EquivLab.Benchmarking;

namespace EquivLab.Tests.Benchmarking;

public sealed class GridDefinitionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly BenchGrid _grid;

    public GridDefinitionTests() => _grid = new BenchGrid
    {
        Tables = [new BenchTable("t", _folder.Write("t.csv", "a,b\n1,2\n"), "b")],
        Synthesizers = [new BenchSynthesizer("bootstrap")],
    };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void More_seeds_tables_and_synthesizers_are_the_same_grid()
    {
        BenchGrid more = _grid with
        {
            Seeds = [1, 2, 3],
            Tables = [.. _grid.Tables, _grid.Tables[0] with { Name = "u", Target = "a" }],
            Synthesizers = [.. _grid.Synthesizers, new BenchSynthesizer("independent")],
        };
        Assert.Null(Difference(more));
        Assert.Null(GridDefinition.Difference(GridDefinition.Of(more, "1"), GridDefinition.Of(_grid, "1")));
    }

    [Fact]
    public void Whatever_figures_depend_on_is_told_apart_by_name()
    {
        BenchTable table = _grid.Tables[0];
        Assert.Equal("table 't' differs in target, leaveOut", Difference(_grid with { Tables = [table with { Target = "a", LeaveOut = ["c"] }] }));
        Assert.Equal("the settings differ in models", Difference(_grid with { Settings = new CellSettings { Models = ["lightgbm"] } }));
        Assert.Equal("the settings differ in equivlab", GridDefinition.Difference(GridDefinition.Of(_grid, "1"), GridDefinition.Of(_grid, "2")));
        Assert.Equal("synthesizer 'bootstrap' differs in command", Difference(_grid with { Synthesizers = [new BenchSynthesizer("bootstrap") { Command = "x" }] }));
        IReadOnlyList<DefinitionPart> before = GridDefinition.Of(_grid, "1");
        _folder.Write("t.csv", "a,b\n1,3\n");
        Assert.Equal("table 't' differs in file", GridDefinition.Difference(before, GridDefinition.Of(_grid, "1")));
    }

    [Fact]
    public void Where_the_files_lie_does_not_matter()
    {
        string copy = _folder["elsewhere.csv"];
        File.Copy(_folder["t.csv"], copy);
        Assert.Null(Difference(_grid with { Tables = [_grid.Tables[0] with { Path = copy }] }));
    }

    private string? Difference(BenchGrid other) => GridDefinition.Difference(GridDefinition.Of(_grid, "1"), GridDefinition.Of(other, "1"));
}
