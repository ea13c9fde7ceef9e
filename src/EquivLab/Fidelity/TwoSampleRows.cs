using EquivLab.Data;
using EquivLab.Models;
using EquivLab.Synthesis;

namespace EquivLab.Fidelity;

/// <summary>
/// The rows of two tables as features for trees that tell them apart, made of both without regard to which is which, so that a
/// category that one of them lacks shows.
/// </summary>
internal static class TwoSampleRows
{
    /// <param name="first">A table; its rows come first.</param>
    /// <param name="second">Another one with the same columns in any order.</param>
    public static float[][] Of(Table first, Table second)
    {
        ColumnSchema[] columns = [.. first.Columns.Select(c => c.Schema)];
        Table both = TableConcatenation.Concatenate(columns, [first, new Table([.. columns.Select(c => second[c.Name])])]);
        return WithoutGaps(RowFeatures.Of(both).Rows(both));
    }

    /// <summary>Missing numbers as a number below all others, so that a split can set them apart.</summary>
    private static float[][] WithoutGaps(float[][] rows)
    {
        for (int c = 0; c < rows[0].Length; c++)
        {
            float low = rows.Min(r => float.IsNaN(r[c]) ? float.MaxValue : r[c]);
            float missing = low == float.MaxValue ? 0 : Math.Max(-float.MaxValue, low - 1 - Math.Abs(low));
            foreach (float[] row in rows)
                if (float.IsNaN(row[c])) row[c] = missing;
        }

        return rows;
    }
}
