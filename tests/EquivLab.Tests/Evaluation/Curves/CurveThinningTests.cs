using CsCheck;
using EquivLab.Evaluation.Curves;

namespace EquivLab.Tests.Evaluation.Curves;

public class CurveThinningTests
{
    [Fact]
    public void A_straight_line_needs_its_ends_only() =>
        Assert.Equal([new(0, 0), new(1, 1)], CurveThinning.Of([.. Enumerable.Range(0, 501).Select(i => new CurvePoint(i / 500.0, i / 500.0))]));

    [Fact]
    public void Corners_stay() =>
        Assert.Equal(
            [new(0, 0), new(0, 0.5), new(0.5, 0.5), new(1, 1)],
            CurveThinning.Of([new(0, 0), new(0, 0.2), new(0, 0.5), new(0.3, 0.5), new(0.5, 0.5), new(0.75, 0.75), new(1, 1)]));

    [Fact]
    public void No_point_is_visibly_off_the_line_that_is_drawn() => Rankings.Sample(ranking =>
    {
        CurvePoint[] full = RankingCurves.Roc(ranking.Labels, ranking.Scores), kept = CurveThinning.Of(full, int.MaxValue);
        Assert.All(full, p => Assert.True(Off(p, kept) <= CurveThinning.Invisible + 1e-12));
        Assert.Equal((full[0], full[^1]), (kept[0], kept[^1]));
        Assert.Empty(kept.Except(full));
    }, iter: 100);

    [Fact]
    public void The_limit_holds_and_moves_the_area_by_less_than_a_thousandth() => Rankings.Sample(ranking =>
    {
        CurvePoint[] full = RankingCurves.Roc(ranking.Labels, ranking.Scores), kept = CurveThinning.Of(full);
        Assert.InRange(kept.Length, 2, CurveThinning.MostPoints);
        Assert.InRange(RankingCurves.Area(kept) - RankingCurves.Area(full), -0.001, 0.001);
    }, iter: 100);

    private static Gen<(bool[] Labels, double[] Scores)> Rankings { get; } = Gen.Select(Gen.Int[300, 5000], Gen.Int[0, 10_000], Gen.Double[0.2, 3]).Select((rows, seed, gap) =>
    {
        var random = new Random(seed);
        bool[] labels = [.. Enumerable.Range(0, rows).Select(i => i % 3 == 0)];
        return (labels, Array.ConvertAll(labels, l => Math.Round(random.NextDouble() + (l ? gap * random.NextDouble() : 0), 3)));
    });

    private static double Off(CurvePoint point, CurvePoint[] line) =>
        Enumerable.Range(1, line.Length - 1).Min(i => point.DistanceTo(line[i - 1], line[i]));
}
