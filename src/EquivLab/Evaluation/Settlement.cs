using System.Globalization;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Power;

namespace EquivLab.Evaluation;

/// <summary>
/// Which way more hold-out rows would settle an inconclusive row, if its estimate stays as it is: an estimate beyond the
/// margin is settled as different, and only another synthetic table changes that; one inside the margin as equivalent, by so
/// many rows, if the table has them.
/// </summary>
/// <param name="IsInside">Whether the estimate lies inside the margin.</param>
/// <param name="Rows">The rows that would settle it; null where none would.</param>
/// <param name="TableRows">All rows of the real table; null where not known.</param>
/// <param name="ShowableMargin">The smallest margin that the hold-out at hand would show with a probability of 0.8; null where that is not known or none.</param>
public readonly record struct Settlement(bool IsInside, int? Rows, int? TableRows, double? ShowableMargin)
{
    /// <summary>Of one model and metric.</summary>
    /// <param name="row">An inconclusive row.</param>
    /// <param name="utility">Its section.</param>
    /// <param name="tableRows">All rows of the real table; null where not known.</param>
    public static Settlement Of(ModelResult row, UtilitySection utility, int? tableRows)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(utility);
        bool isOneSided = utility.Alternative.IsOneSided();
        // The standard error is read off the interval's width, as if the delta were normal.
        double error = (row.CiHigh - row.CiLow) / (2 * StandardNormal.TwoSided(1 - (2 * utility.Alpha)));
        double? showable = ProvableMargin.AsObserved(row.Delta, error, alpha: utility.Alpha, oneSided: isOneSided);
        if (showable is { } margin) showable = Math.Max(margin, row.EvidenceMargin) is var both and < 1 ? both : null;
        return Of(row.Delta, utility.MarginOf(row), row.RequiredHoldoutRows, isOneSided, tableRows) with { ShowableMargin = showable };
    }

    /// <summary>Of anything that is held against a margin.</summary>
    /// <param name="delta">The estimate, in the margin's unit.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="rows">Rows that would settle it, or null.</param>
    /// <param name="isOneSided">Whether only a loss counts.</param>
    /// <param name="tableRows">All rows of the real table; null where not known.</param>
    public static Settlement Of(double delta, double margin, int? rows, bool isOneSided, int? tableRows) =>
        new((isOneSided ? delta : Math.Abs(delta)) < margin, rows, tableRows, null);

    /// <summary>Whether more rows are needed than the table has.</summary>
    public bool IsBeyondTable => Rows >= TableRows;

    /// <summary>"about 31,400 hold-out rows would settle it as equivalent", or why they would not; empty where nothing is to say.</summary>
    /// <param name="what">What is counted, such as "hold-out rows".</param>
    /// <param name="isOneSided">Whether the verdicts are "not inferior" and "inferior".</param>
    /// <param name="margin">A margin in words.</param>
    public string Text(string what, bool isOneSided, Func<double, string> margin)
    {
        ArgumentNullException.ThrowIfNull(margin);
        if (Rows is not { } rows) return "";
        (string same, string different) = isOneSided ? ("not inferior", "inferior") : ("equivalent", "different");
        if (!IsInside) return $"the estimate lies beyond the margin, so that more {what} would settle it as {different}: another synthesizer or setting would change that, not rows";
        string needed = string.Create(CultureInfo.InvariantCulture, $"about {rows:N0} {what} would settle it as {same}");
        if (!IsBeyondTable) return needed;
        string showable = ShowableMargin is { } least ? $"; the hold-out can show a margin of {margin(least)}, if the estimate stays as it is" : "";
        return needed + string.Create(CultureInfo.InvariantCulture, $", and the table has {TableRows:N0} rows: it cannot show this{showable}");
    }
}
