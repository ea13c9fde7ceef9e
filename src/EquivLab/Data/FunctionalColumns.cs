namespace EquivLab.Data;

/// <summary>Which columns follow from another, such as a level's number from its name: they cannot differ unless it does.</summary>
internal static class FunctionalColumns
{
    private const int MostRows = 1_000;

    /// <summary>A function shows only where values repeat: in at least so many of the rows.</summary>
    private const int FewestRepeats = 20;

    /// <param name="table">The rows.</param>
    /// <param name="rows">Different rows of it.</param>
    /// <returns>For each column, itself and those that are functions of it, ascending, and the chance that two rows agree in it.</returns>
    public static IEnumerable<(int[] Columns, double Agreement)> Of(Table table, int[] rows)
    {
        int step = Math.Max(1, rows.Length / MostRows);
        Table some = table.Select([.. rows.Where((_, i) => i % step == 0).Take(MostRows)]);
        int[][] codes = [.. some.Columns.Select(Codes)];
        for (int c = 0; c < codes.Length; c++)
        {
            int[] of = codes[c];
            int values = of.Max() + 1;
            bool repeats = of.Length - values >= FewestRepeats;
            double agreement = of.CountBy(code => code).Sum(c => Math.Pow((double)c.Value / of.Length, 2));
            yield return ([.. Enumerable.Range(0, codes.Length).Where(other => other == c || (repeats && IsFunction(of, codes[other], values)))], agreement);
        }
    }

    private static bool IsFunction(int[] of, int[] other, int values)
    {
        var images = new int[values];
        for (int row = 0; row < of.Length; row++)
        {
            if (images[of[row]] == 0) images[of[row]] = other[row] + 1;
            else if (images[of[row]] != other[row] + 1) return false;
        }

        return true;
    }

    /// <summary>Numbers of values from 0 on; missing is a value.</summary>
    private static int[] Codes(Column column)
    {
        if (column is CategoricalColumn categories) return [.. categories.Codes.ToArray().Select(code => code + 1)];
        var numbers = new Dictionary<double, int>();
        return Array.ConvertAll(((NumericColumn)column).Values.ToArray(), value =>
        {
            if (!numbers.TryGetValue(value, out int number)) numbers.Add(value, number = numbers.Count);
            return number;
        });
    }
}
