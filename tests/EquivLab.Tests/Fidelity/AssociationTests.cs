using CsCheck;
using EquivLab.Fidelity;
using EquivLab.Tests.Oracles;

namespace EquivLab.Tests.Fidelity;

public class AssociationTests
{
    private static readonly Gen<(double X, double Y)[]> Points =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6]).Select((x, y) => ((double)x, (double)y)).Array[2, 40];

    [Fact]
    public void Categorical_associations_agree_with_scipy()
    {
        foreach (var (inputs, expected) in OracleFile.Read("distances_categorical").Cases)
        {
            var table = ContingencyTable.FromCounts(Counts(inputs.Rows("table"), 0));
            var test = ChiSquare.Test(table);
            expected.Agrees("chi2", test.Statistic);
            expected.Agrees("chi2P", test.PValue);
            expected.Agrees("dof", test.DegreesOfFreedom);
            expected.Agrees("cramersV", CategoricalAssociation.CramersV(table));
            expected.Agrees("mutualInformationNats", CategoricalAssociation.MutualInformation(table));
            expected.Agrees("theilsU_rowsGivenColumns", CategoricalAssociation.TheilsU(table));

            // Categories that occur nowhere must not change anything.
            var padded = ContingencyTable.FromCounts(Counts(inputs.Rows("table"), 3));
            Assert.Equal(test, ChiSquare.Test(padded));
            expected.Agrees("cramersV", CategoricalAssociation.CramersV(padded));
            expected.Agrees("theilsU_rowsGivenColumns", CategoricalAssociation.TheilsU(padded));
        }
    }

    [Fact]
    public void Correlations_agree_with_scipy()
    {
        foreach (var (inputs, expected) in OracleFile.Read("association").Cases)
        {
            double[] x = inputs.Numbers("x"), y = inputs.Numbers("y"), tied = inputs.Numbers("tied");
            int[] groups = inputs.Integers("group");
            expected.Agrees("pearson", Correlation.Pearson(x, y));
            expected.Agrees("spearman", Correlation.Spearman(tied, y));
            expected.Agrees("kendallTauB", KendallTau.B(tied, y));
            expected.Agrees("correlationRatioEta", CorrelationRatio.Eta(x, groups, groups.Max() + 3));
        }
    }

    [Fact]
    public void Tau_counts_the_pairs() => Points.Sample(points =>
    {
        long surplus = 0, untiedX = 0, untiedY = 0;
        for (int i = 0; i < points.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int x = points[i].X.CompareTo(points[j].X), y = points[i].Y.CompareTo(points[j].Y);
                surplus += x * y;
                untiedX += x * x;
                untiedY += y * y;
            }
        }

        double tau = KendallTau.B(Array.ConvertAll(points, p => p.X), Array.ConvertAll(points, p => p.Y));
        double expected = surplus / Math.Sqrt((double)untiedX * untiedY);
        if (double.IsNaN(expected)) Assert.True(double.IsNaN(tau));
        else Assert.Equal(expected, tau, 1e-12);
    });

    [Fact]
    public void A_copy_is_fully_associated()
    {
        int[] codes = [0, 1, 2, 2, 1, 0, 2];
        var table = ContingencyTable.FromCodes(codes, codes, 3, 3);
        Assert.Equal(7, table.Total);
        Assert.Equal(3, table[2, 2]);
        Assert.Equal(1, CategoricalAssociation.CramersV(table), 1e-12);
        Assert.Equal(1, CategoricalAssociation.TheilsU(table), 1e-12);
        Assert.Equal(1, CorrelationRatio.Eta([5, 6, 9, 9, 6, 5, 9], codes, 3), 1e-12);
        Assert.Equal(-1, Correlation.Spearman([1, 2, 30], [9, 8, -7]), 1e-12);
    }

    /// <summary>By the formulas of Bergsma 2013, computed apart; the plain one is 0.497.</summary>
    [Fact]
    public void Corrected_cramers_v_is_that_of_bergsma()
    {
        var table = ContingencyTable.FromCounts(new long[,] { { 10, 20, 5 }, { 30, 5, 10 } });
        Assert.Equal(0.4733717961752588, CategoricalAssociation.CorrectedCramersV(table), 1e-12);
        Assert.Equal(1, CategoricalAssociation.CorrectedCramersV(ContingencyTable.FromCounts(new long[,] { { 40, 0 }, { 0, 60 } })), 1e-12);
        Assert.True(double.IsNaN(CategoricalAssociation.CorrectedCramersV(ContingencyTable.FromCounts(new long[,] { { 3, 4 }, { 0, 0 } }))));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(5000)]
    public void Corrected_cramers_v_of_independent_columns_hardly_depends_on_the_rows(int rows)
    {
        double corrected = 0, plain = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var rng = new Rng(seed, 3);
            int[] Codes() => [.. Enumerable.Range(0, rows).Select(_ => (int)rng.Next(10))];
            var table = ContingencyTable.FromCodes(Codes(), Codes(), 10, 10);
            corrected += CategoricalAssociation.CorrectedCramersV(table) / 40;
            plain += CategoricalAssociation.CramersV(table) / 40;
        }

        Assert.InRange(corrected, 0, 0.03);
        Assert.Equal(Math.Sqrt(9.0 / rows), plain, 0.01);
    }

    [Fact]
    public void Theils_u_has_a_direction()
    {
        // The column tells the row; the row does not tell the column.
        var table = ContingencyTable.FromCounts(new long[,] { { 5, 5, 0 }, { 0, 0, 10 } });
        var turned = ContingencyTable.FromCounts(new long[,] { { 5, 0 }, { 5, 0 }, { 0, 10 } });
        Assert.Equal(1, CategoricalAssociation.TheilsU(table), 1e-12);
        Assert.Equal(Math.Log(2) / (1.5 * Math.Log(2)), CategoricalAssociation.TheilsU(turned), 1e-12);
    }

    [Fact]
    public void Constants_have_no_association()
    {
        var constant = ContingencyTable.FromCounts(new long[,] { { 3, 4 }, { 0, 0 } });
        Assert.Equal(new ChiSquare(0, 0, 1), ChiSquare.Test(constant));
        Assert.True(double.IsNaN(CategoricalAssociation.CramersV(constant)));
        Assert.True(double.IsNaN(CategoricalAssociation.TheilsU(constant)));
        Assert.Equal(0, CategoricalAssociation.MutualInformation(constant));
        Assert.True(double.IsNaN(Correlation.Pearson([0.1, 0.1, 0.1], [1, 2, 3])));
        Assert.True(double.IsNaN(CorrelationRatio.Eta([0.1, 0.1, 0.1], [0, 1, 1], 2)));
        Assert.True(double.IsNaN(KendallTau.B([1, 1, 1], [1, 2, 3])));
        Assert.True(double.IsNaN(Correlation.Spearman([], [])));
        Assert.True(double.IsNaN(KendallTau.B([1], [1])));
        Assert.True(double.IsNaN(CorrelationRatio.Eta([2, 2], [0, 1], 2)));
        Assert.Equal(new ChiSquare(0, 0, 1), ChiSquare.Test(ContingencyTable.FromCodes([], [], 2, 2)));
    }

    [Fact]
    public void Bad_input_throws()
    {
        Assert.Throws<ArgumentException>(() => ContingencyTable.FromCodes([0, 2], [0, 0], 2, 2));
        Assert.Throws<ArgumentException>(() => ContingencyTable.FromCodes([0, 1], [0, 2], 2, 2));
        Assert.Throws<ArgumentException>(() => ContingencyTable.FromCounts(new long[,] { { -1 } }));
        Assert.Throws<ArgumentException>(() => Correlation.Pearson([1, 2], [1, double.NaN]));
        Assert.Throws<ArgumentException>(() => KendallTau.B([1, 2], [1]));
    }

    private static long[,] Counts(double[][] rows, int padding)
    {
        var counts = new long[rows.Length + padding, rows[0].Length + padding];
        for (int i = 0; i < rows.Length; i++)
            for (int j = 0; j < rows[i].Length; j++)
                counts[i, j] = (long)rows[i][j];
        return counts;
    }
}
