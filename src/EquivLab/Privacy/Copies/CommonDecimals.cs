using EquivLab.Data;

namespace EquivLab.Privacy.Copies;

/// <summary>
/// Rounds numbers to the decimals that the synthetic and the real tables both have. A copy of a row whose 12.34 was written as
/// 12.3, or as 12.34000015 after a float, is a copy all the same. Members and non-members are rounded alike, so that
/// chance copies become more often in both.
/// </summary>
internal static class CommonDecimals
{
    /// <summary>Fewer values may have fewer decimals by chance.</summary>
    private const int FewestValues = 30;

    /// <summary>The most that a value can be rounded to.</summary>
    private const int Most = 15;

    /// <param name="synthetic">The released table.</param>
    /// <param name="members">Train rows.</param>
    /// <param name="nonMembers">Hold-out rows.</param>
    /// <returns>The same tables where no column was written with other decimals.</returns>
    public static (Table Synthetic, Table Members, Table NonMembers) Of(Table synthetic, Table members, Table nonMembers)
    {
        var rounded = new Dictionary<string, int>();
        foreach (NumericColumn made in synthetic.Columns.OfType<NumericColumn>())
        {
            if (made.Schema.Type == ColumnType.Date) continue;
            var real = (NumericColumn)members[made.Name];
            int decimals = Decimals(made.Values), expected = Math.Max(Decimals(real.Values), Decimals(((NumericColumn)nonMembers[made.Name]).Values));
            int common = Math.Min(decimals, expected);
            if (decimals != expected && IsRule(decimals > expected ? made.Values : real.Values, common) && HasEnough(made.Values) && HasEnough(real.Values)) rounded.Add(made.Name, common);
        }

        return rounded.Count == 0 ? (synthetic, members, nonMembers) : (Rounded(synthetic, rounded), Rounded(members, rounded), Rounded(nonMembers, rounded));
    }

    /// <summary>The decimals that all values have at most.</summary>
    private static int Decimals(ReadOnlySpan<double> values)
    {
        int decimals = 0;
        foreach (double value in values)
            while (decimals <= Most && !double.IsNaN(value) && Math.Round(value, decimals) != value)
                if (++decimals > Most) return decimals;
        return decimals;
    }

    /// <summary>Whether most values have more decimals: where few do, the other table may lack such values by chance.</summary>
    private static bool IsRule(ReadOnlySpan<double> values, int decimals)
    {
        int more = 0, all = 0;
        foreach (double value in values)
        {
            if (double.IsNaN(value)) continue;
            all++;
            if (Math.Round(value, decimals) != value) more++;
        }

        return 2 * more > all;
    }

    private static bool HasEnough(ReadOnlySpan<double> values)
    {
        int all = 0;
        foreach (double value in values)
            if (!double.IsNaN(value) && ++all >= FewestValues) return true;
        return false;
    }

    private static Table Rounded(Table table, Dictionary<string, int> decimals) => new([.. table.Columns.Select(c => decimals.TryGetValue(c.Name, out int to)
        ? new NumericColumn(c.Schema, Array.ConvertAll(((NumericColumn)c).Values.ToArray(), v => Math.Round(v, to)))
        : c)]);
}
