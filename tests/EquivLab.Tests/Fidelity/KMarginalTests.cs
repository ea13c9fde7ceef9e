using CsCheck;
using EquivLab.Fidelity;

namespace EquivLab.Tests.Fidelity;

public class KMarginalTests
{
    /// <summary>NIST's score is 500 (2 − the mean of the summed absolute differences of densities).</summary>
    [Fact]
    public void The_score_by_hand()
    {
        // Cells (0,0,0), (0,1,0), (1,1,1), (1,1,1) against (0,0,0), (0,0,0), (0,1,0), (1,0,1): 1/4 + 0 + 1/2 + 1/4 apart.
        int[][] p = [[0, 0, 1, 1], [0, 1, 1, 1], [0, 0, 1, 1]], q = [[0, 0, 0, 1], [0, 0, 1, 0], [0, 0, 0, 1]];
        double distance = KMarginal.Distance(p, q, [2, 2, 2]);
        Assert.Equal(0.5, distance, 1e-12);
        Assert.Equal(500 * (2 - 1.0), KMarginal.Score([distance]), 1e-9);
        Assert.Equal(850, KMarginal.Score([0, 0.3]), 1e-9);
        Assert.True(double.IsNaN(KMarginal.Score([])));
    }

    [Fact]
    public void Tables_without_a_common_cell_are_as_far_as_can_be() =>
        Assert.Equal(1, KMarginal.Distance([[0, 0], [1, 1], [0, 1]], [[1], [0], [1]], [2, 2, 2]), 1e-12);

    [Fact]
    public void A_table_without_rows_has_no_distance() =>
        Assert.True(double.IsNaN(KMarginal.Distance([[], [], []], [[0], [0], [0]], [1, 1, 1])));

    private static readonly Gen<int[][]> Columns = Gen.Int[1, 60].SelectMany(rows => Gen.Int[0, 2].Array[rows].Array[3]);

    /// <summary>Joining a column can only show more: a distance never falls, and no order of the columns changes it.</summary>
    [Fact]
    public void More_columns_are_at_least_as_far()
    {
        Gen.Select(Columns, Columns).Sample((p, q) =>
        {
            double three = KMarginal.Distance(p, q, [3, 3, 3]), two = KMarginal.Distance(p[..2], q[..2], [3, 3]), one = KMarginal.Distance(p[..1], q[..1], [3]);
            Assert.InRange(one, 0, two + 1e-12);
            Assert.InRange(two, 0, three + 1e-12);
            Assert.InRange(three, 0, 1 + 1e-12);
            Assert.Equal(three, KMarginal.Distance([p[2], p[0], p[1]], [q[2], q[0], q[1]], [3, 3, 3]), 1e-12);
            Assert.Equal(0, KMarginal.Distance(p, p, [3, 3, 3]), 1e-12);
        }, iter: 300);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(15, 455)]
    public void All_triples_where_there_are_few(int columns, int expected)
    {
        var random = new Rng(1);
        ColumnTriple[] triples = ColumnTriples.Choose(columns, 1000, ref random);
        Assert.Equal(expected, triples.Length);
        Assert.Equal(expected, ColumnTriples.Count(columns));
        Assert.Equal(expected, triples.Distinct().Count());
        Assert.All(triples, t => Assert.True(0 <= t.A && t.A < t.B && t.B < t.C && t.C < columns));
    }

    [Fact]
    public void A_random_set_where_there_are_many()
    {
        ColumnTriple[] Choose(ulong seed)
        {
            var random = new Rng(seed);
            return ColumnTriples.Choose(40, 200, ref random);
        }

        ColumnTriple[] triples = Choose(1);
        Assert.Equal(200, triples.Distinct().Count());
        Assert.All(triples, t => Assert.True(0 <= t.A && t.A < t.B && t.B < t.C && t.C < 40));
        Assert.Equal(triples, Choose(1));
        Assert.NotEqual(triples, Choose(2));
        // Every column has its turn: each is expected 15 times.
        Assert.All(Enumerable.Range(0, 40), c => Assert.InRange(triples.Count(t => t.A == c || t.B == c || t.C == c), 3, 35));
    }
}
