using EquivLab.Benchmarking;

namespace EquivLab.Tests.Benchmarking;

public sealed class CellFolderTests
{
    [Fact]
    public void A_plain_name_is_kept()
    {
        Assert.Equal("flchain/bayes-tree/seed-1", CellFolder.Of(new BenchCell("bayes-tree", "flchain", 1)));
        Assert.Equal("flchain/mst/seed-2-epsilon-0.5", CellFolder.Of(new BenchCell("mst", "flchain", 2, 0.5)));
    }

    [Fact]
    public void Names_that_no_file_system_takes_stay_apart_and_inside()
    {
        string[] names = ["a/b", "a\\b", "a:b", "..", "../x", "a b", "A\u0000", "é", "e", new string('x', 300), new string('x', 301), ""];
        string[] folders = [.. names.Select(n => CellFolder.Of(new BenchCell("s", n, 1)))];
        Assert.Equal(names.Length, folders.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(folders, f => Assert.Matches("^[A-Za-z0-9_-][A-Za-z0-9._-]{0,120}/s/seed-1$", f));
    }
}
