using System.Globalization;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Gate;

/// <summary>Losses, margins and verdicts in the words of a section's scale and alternative.</summary>
/// <param name="Scale">What losses are counted in.</param>
/// <param name="Alternative">What was to be shown.</param>
/// <param name="Alpha">The level of each one-sided test.</param>
internal readonly record struct LossWords(Scale Scale, Alternative Alternative, double Alpha)
{
    public static LossWords Of(UtilitySection utility) => new(utility.Scale, utility.Alternative, utility.Alpha);

    /// <summary>The unit of a loss that was multiplied by 100.</summary>
    public string Unit => Scale == Scale.Ratio ? "%" : "points";

    /// <summary>"5 points", or "5 % of the real model's metric".</summary>
    public string Margin(double margin) =>
        string.Create(CultureInfo.InvariantCulture, $"{margin * 100:0.##} {Unit}{(Scale == Scale.Ratio ? " of the real model's metric" : "")}");

    /// <summary>A margin that something can show, rounded up so that it still does.</summary>
    public string MarginUp(double margin) => Margin(Math.Ceiling(margin * 1000) / 1000);

    /// <summary>"equivalent within 5 points", or "not inferior, losing less than 5 points".</summary>
    public string Same(double margin) => Alternative.IsOneSided() ? $"not inferior, losing less than {Margin(margin)}" : $"equivalent within {Margin(margin)}";

    /// <summary>"differs by more than the margin of 5 points", or "inferior, losing more than the margin of 5 points".</summary>
    public string Beyond(double margin) =>
        Alternative.IsOneSided() ? $"inferior, losing more than the margin of {Margin(margin)}" : $"differs by more than the margin of {Margin(margin)}";

    /// <summary>"which straddles the margin of 5 points", or "which does not exclude the margin of 5 points".</summary>
    public string Open(double margin) =>
        Alternative.IsOneSided() ? $"which does not exclude the margin of {Margin(margin)}" : $"which straddles the margin of {Margin(margin)}";

    /// <summary>
    /// "the 90% interval of the loss is 0.1 to 0.8 points"; where only a loss counts, the bound that decides: "the loss is
    /// at most 0.8 points with 95% confidence".
    /// </summary>
    public string Interval(double low, double high, EquivalenceVerdict verdict)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (!Alternative.IsOneSided()) return string.Create(culture, $"the {1 - 2 * Alpha:0.##%} interval of the loss is {low * 100:0.0} to {high * 100:0.0} {Unit}");
        // Rounded away from what is claimed, so that the claim holds after rounding.
        string bound = verdict == EquivalenceVerdict.Different
            ? string.Create(culture, $"at least {Math.Floor(low * 1000) / 10:0.0}") : string.Create(culture, $"at most {Math.Ceiling(high * 1000) / 10:0.0}");
        return string.Create(culture, $"the loss is {bound} {Unit} with {1 - Alpha:0.##%} confidence");
    }
}
