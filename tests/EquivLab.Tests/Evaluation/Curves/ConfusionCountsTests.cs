using EquivLab.Evaluation.Curves;

namespace EquivLab.Tests.Evaluation.Curves;

public class ConfusionCountsTests
{
    private static int[] Repeat(params (int Value, int Times)[] runs) => [.. runs.SelectMany(r => Enumerable.Repeat(r.Value, r.Times))];

    [Fact]
    public void Counts_by_true_and_called_class()
    {
        int[] truth = Repeat((0, 12), (1, 10));
        ConfusionPair pair = ConfusionCounts.Of(["no", "yes"], truth, Repeat((0, 11), (1, 11)), Repeat((0, 15), (1, 7)), 10)!;
        Assert.Equal(["no", "yes"], pair.Called);
        Assert.Equal(0, pair.Joined);
        Assert.Equal([11, 1], pair.Rows[0].Real);
        Assert.Equal([12, 0], pair.Rows[0].Synthetic);
        Assert.Equal([0, 10], pair.Rows[1].Real);
        Assert.Equal([3, 7], pair.Rows[1].Synthetic);
    }

    [Fact]
    public void Rare_classes_are_joined_and_lose_their_names()
    {
        int[] truth = Repeat((0, 20), (1, 6), (2, 15), (3, 7)), calls = Repeat((0, 20), (3, 6), (2, 15), (1, 7));
        ConfusionPair pair = ConfusionCounts.Of(["a", "secret", "c", "hidden"], truth, calls, calls, 10)!;
        Assert.Equal(["a", "c", ConfusionCounts.Joined], pair.Called);
        Assert.Equal(2, pair.Joined);
        Assert.Equal([0, 0, 13], pair.Rows[2].Real);
    }

    [Fact]
    public void A_class_that_stays_rare_has_no_row_but_its_calls_are_counted()
    {
        int[] truth = Repeat((0, 20), (1, 15), (2, 9)), calls = Repeat((2, 4), (0, 16), (1, 15), (2, 9));
        ConfusionPair pair = ConfusionCounts.Of(["a", "b", "secret"], truth, calls, calls, 10)!;
        Assert.Equal(["a", "b"], pair.Rows.Select(r => r.Class));
        Assert.Equal([16, 0, 4], pair.Rows[0].Real);
    }

    [Fact]
    public void One_class_alone_is_no_matrix() =>
        Assert.Null(ConfusionCounts.Of(["a", "b"], Repeat((0, 20), (1, 9)), new int[29], new int[29], 10));

    [Fact]
    public void A_matrix_never_grows_beyond_what_can_be_read()
    {
        int[] truth = [.. Enumerable.Range(0, 30).SelectMany(c => Enumerable.Repeat(c, 20 + c))];
        ConfusionPair pair = ConfusionCounts.Of([.. Enumerable.Range(0, 30).Select(c => $"c{c}")], truth, truth, truth, 10)!;
        Assert.Equal((ConfusionCounts.MostClasses + 1, 18), (pair.Called.Count, pair.Joined));
        Assert.Contains("c29", pair.Called);
        Assert.DoesNotContain("c17", pair.Called);
        Assert.Equal(truth.Length, pair.Rows.Sum(r => r.Real.Sum()));
    }
}
