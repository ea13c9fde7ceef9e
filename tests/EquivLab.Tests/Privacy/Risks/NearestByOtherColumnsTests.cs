using CsCheck;
using EquivLab.Privacy.Risks;
using EquivLab.Records;

namespace EquivLab.Tests.Privacy.Risks;

public sealed class NearestByOtherColumnsTests
{
    [Fact]
    public void Is_the_closest_record_in_the_other_columns() =>
        Gen.Select(MixedTables.Gen(1, 1300), MixedTables.Gen(1, 70), Gen.Int[1, 4]).Sample((references, queries, threads) =>
        {
            var space = new RecordSpace(references);
            float[][] placed = space.Place(references), asked = space.Place(queries);
            int[][] found = NearestByOtherColumns.Find(asked, placed, threads);
            for (int left = 0; left < asked.Length; left++)
                for (int q = 0; q < queries.RowCount; q++)
                {
                    double closest = Enumerable.Range(0, references.RowCount).Min(r => Distance(asked, q, placed, r, left));
                    Assert.Equal(closest, Distance(asked, q, placed, found[left][q], left), 5);
                }
        }, iter: 40);

    [Fact]
    public void Does_not_depend_on_the_number_of_threads()
    {
        var space = new RecordSpace(MixedTables.Make(700, 3, 0.1));
        float[][] placed = space.Place(MixedTables.Make(700, 3, 0.1)), asked = space.Place(MixedTables.Make(500, 4, 0.1));
        Assert.Equal(NearestByOtherColumns.Find(asked, placed, 1), NearestByOtherColumns.Find(asked, placed, 4));
    }

    private static double Distance(float[][] queries, int q, float[][] references, int r, int left)
    {
        double sum = 0;
        for (int c = 0; c < queries.Length; c++)
            if (c != left) sum += Math.Min(1, Math.Abs(queries[c][q] - references[c][r]));
        return sum;
    }
}
