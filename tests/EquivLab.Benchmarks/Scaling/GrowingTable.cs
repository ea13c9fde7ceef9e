using System.Globalization;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Benchmarks.Scaling;

/// <summary>Tables of any size, written as CSV: a target of two classes, and columns of which the first twenty hang together by two hidden factors.</summary>
internal static class GrowingTable
{
    public const string Target = "y";

    private const int Related = 20;

    /// <param name="path">The file to write.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="columns">Columns, the target included.</param>
    /// <param name="onlyCategories">Whether all columns are categories; else every other one is a number.</param>
    public static void Write(string path, int rows, int columns, bool onlyCategories)
    {
        var rng = new Rng(11);
        using var file = new StreamWriter(path);
        file.Write(Target);
        for (int c = 1; c < columns; c++) file.Write($",{(IsNumber(c, onlyCategories) ? "n" : "c")}{c}");
        file.WriteLine();
        for (int r = 0; r < rows; r++)
        {
            (double first, double second) = rng.NextNormals();
            file.Write(first + 0.5 * second + rng.NextNormals().X > 0.7 ? "yes" : "no");
            for (int c = 1; c < columns; c++)
            {
                (double own, double spread) = rng.NextNormals();
                double value = own + (c > Related ? 0 : c % 3 == 0 ? first : c % 3 == 1 ? second : 0);
                file.Write(',');
                if (IsNumber(c, onlyCategories)) file.Write(Number(value, spread, c));
                // From 2 categories to some 40, the later ones rare.
                else file.Write("k" + (int)Math.Min(Math.Abs(value) * (1 + 10 * (c % 4)), 199));
            }

            file.WriteLine();
        }
    }

    private static bool IsNumber(int column, bool onlyCategories) => !onlyCategories && column % 2 == 1;

    /// <summary>Whole numbers, decimals, amounts that are often 0, and ages by turns.</summary>
    private static string Number(double value, double spread, int column) => (column / 2 % 4) switch
    {
        0 => Math.Round(45 + 15 * value).ToString(CultureInfo.InvariantCulture),
        1 => value.ToString("0.000", CultureInfo.InvariantCulture),
        2 => spread < -0.8 ? "0" : Math.Exp(5 + value).ToString("0.00", CultureInfo.InvariantCulture),
        _ => Math.Round(Math.Abs(value + spread) * 100).ToString(CultureInfo.InvariantCulture),
    };
}
