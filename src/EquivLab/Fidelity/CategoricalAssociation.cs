namespace EquivLab.Fidelity;

/// <summary>How strongly two categorical variables go together. Categories that do not occur change nothing.</summary>
public static class CategoricalAssociation
{
    /// <summary>Cramér's V, √(χ² / n / (min(rows, columns) − 1)), in [0, 1], the same both ways (H. Cramér 1946, section 21.9).</summary>
    /// <param name="table">Counts.</param>
    /// <returns>NaN when a variable takes fewer than two values.</returns>
    public static double CramersV(ContingencyTable table)
    {
        int rows = ContingencyTable.Occurring(table.RowTotals), columns = ContingencyTable.Occurring(table.ColumnTotals);
        int smaller = Math.Min(rows, columns);
        return smaller < 2 ? double.NaN : Math.Sqrt(ChiSquare.Test(table).Statistic / table.Total / (smaller - 1));
    }

    /// <summary>Mutual information, in nats, at least 0: what one variable tells about the other (plug-in estimate).</summary>
    /// <param name="table">Counts.</param>
    /// <returns>NaN for an empty table.</returns>
    public static double MutualInformation(ContingencyTable table)
    {
        if (table.Total == 0) return double.NaN;
        double sum = 0, total = table.Total;
        for (int i = 0; i < table.Rows; i++)
        {
            for (int j = 0; j < table.Columns; j++)
            {
                double count = table[i, j];
                if (count > 0) sum += count / total * Math.Log(count * total / table.RowTotals[i] / table.ColumnTotals[j]);
            }
        }

        return Math.Max(0, sum);
    }

    /// <summary>
    /// Theil's U of the rows given the columns: the share of the row variable's entropy that the column variable
    /// explains, in [0, 1], not the same both ways (H. Theil, Econometrics, 1970).
    /// </summary>
    /// <param name="table">Counts.</param>
    /// <returns>NaN when the row variable takes fewer than two values.</returns>
    public static double TheilsU(ContingencyTable table)
    {
        double entropy = 0;
        foreach (long count in table.RowTotals)
        {
            double share = (double)count / table.Total;
            if (share > 0) entropy -= share * Math.Log(share);
        }

        return entropy > 0 ? MutualInformation(table) / entropy : double.NaN;
    }
}
