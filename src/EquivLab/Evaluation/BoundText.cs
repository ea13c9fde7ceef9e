using System.Globalization;

namespace EquivLab.Evaluation;

/// <summary>Bounds as they are printed: rounded away from the claim, so that it still holds as it stands there, and everywhere alike.</summary>
internal static class BoundText
{
    private const double Scale = 1000;

    /// <summary>An upper bound, to three decimals.</summary>
    public static string Upper(double bound) => Text(Math.Ceiling(Math.Round(bound * Scale, 6)) / Scale);

    /// <summary>A lower bound, to three decimals.</summary>
    public static string Lower(double bound) => Text(Math.Floor(Math.Round(bound * Scale, 6)) / Scale);

    private static string Text(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
