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

    /// <summary>
    /// Cramér's V without the part that chance adds: the plain one of independent variables is about
    /// √(max(rows, columns) − 1) / √n, so that it differs between tables of unlike lengths (W. Bergsma, "A bias-correction
    /// for Cramér's V and Tschuprow's T", J. Korean Statistical Society 42, 2013).
    /// </summary>
    /// <param name="table">Counts.</param>
    /// <returns>In [0, 1]; NaN when a variable takes fewer than two values.</returns>
    public static double CorrectedCramersV(ContingencyTable table)
    {
        double rows = ContingencyTable.Occurring(table.RowTotals), columns = ContingencyTable.Occurring(table.ColumnTotals);
        if (Math.Min(rows, columns) < 2) return double.NaN;
        double others = table.Total - 1;
        double square = ChiSquare.Test(table).Statistic / table.Total - (rows - 1) * (columns - 1) / others;
        double smaller = Math.Min(rows - (rows - 1) * (rows - 1) / others, columns - (columns - 1) * (columns - 1) / others);
        // With hardly more rows than values everything may be chance.
        return square <= 0 || smaller <= 1 ? 0 : Math.Min(1, Math.Sqrt(square / (smaller - 1)));
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
