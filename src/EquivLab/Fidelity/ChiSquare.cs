using MathNet.Numerics;

namespace EquivLab.Fidelity;

/// <summary>Pearson's chi-square test of independence (K. Pearson, Philosophical Magazine 50, 1900), without continuity correction.</summary>
/// <param name="Statistic">The statistic, at least 0.</param>
/// <param name="DegreesOfFreedom">(rows − 1)(columns − 1), over categories that occur.</param>
/// <param name="PValue">Upper tail probability; 1 without degrees of freedom.</param>
public readonly record struct ChiSquare(double Statistic, int DegreesOfFreedom, double PValue)
{
    /// <summary>Tests a table. With two tables' counts of one column as its rows, it tests that they follow one law.</summary>
    /// <param name="table">Counts; expected counts below about 5 make the p-value rough.</param>
    /// <returns>A statistic of 0 for an empty table.</returns>
    public static ChiSquare Test(ContingencyTable table)
    {
        double statistic = 0;
        for (int i = 0; i < table.Rows; i++)
        {
            for (int j = 0; j < table.Columns; j++)
            {
                double expected = (double)table.RowTotals[i] * table.ColumnTotals[j] / table.Total;
                if (!(expected > 0)) continue;
                double gap = table[i, j] - expected;
                statistic += gap * gap / expected;
            }
        }

        int rows = ContingencyTable.Occurring(table.RowTotals), columns = ContingencyTable.Occurring(table.ColumnTotals);
        int degrees = Math.Max(0, rows - 1) * Math.Max(0, columns - 1);
        double p = degrees == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(degrees / 2.0, statistic / 2);
        return new ChiSquare(statistic, degrees, p);
    }
}
