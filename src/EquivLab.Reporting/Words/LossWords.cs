using EquivLab.Evaluation;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>Margins and intervals of losses in the words of what was to be shown: two-sided, or the one bound that counts.</summary>
/// <param name="Alternative">What was to be shown.</param>
/// <param name="Alpha">The level of each one-sided test.</param>
internal readonly record struct LossWords(Alternative Alternative, double Alpha)
{
    public static LossWords Of(UtilitySection utility) => new(utility.Alternative, utility.Alpha);

    /// <summary>Whether only a loss counts.</summary>
    public bool IsOneSided => Alternative == Alternative.NonInferiority;

    /// <summary>"90 % interval" or "95 % bound".</summary>
    public string IntervalName => IsOneSided ? UtilityWords.Confidence(Alpha) + " bound" : UtilityWords.IntervalLevel(Alpha) + " interval";

    /// <summary>"±5 points" or "below 5 points", from a margin with its unit.</summary>
    public string Margin(string margin) => (IsOneSided ? "below " : "±") + margin;

    /// <summary>"+0.1 to +0.8"; of one bound "at most +0.8", or where a loss is shown "at least +6.1".</summary>
    public string Interval(EquivalenceVerdict verdict, string low, string high) =>
        !IsOneSided ? $"{low} to {high}" : verdict == EquivalenceVerdict.Different ? $"at least {low}" : $"at most {high}";

    /// <summary>The light of a verdict.</summary>
    public Light Light(EquivalenceVerdict verdict) => Words.Light.Of(verdict, Alternative);

    /// <summary>The verdicts' words, for the key of a chart.</summary>
    public (string Style, string Text)[] Marks =>
        [("mark pass", Word(EquivalenceVerdict.Equivalent)), ("mark fail", Word(EquivalenceVerdict.Different)), ("mark unsure", Word(EquivalenceVerdict.Inconclusive))];

    /// <summary>The word of a verdict inside a sentence.</summary>
    public string Word(EquivalenceVerdict verdict) => Light(verdict).Word.ToLowerInvariant();
}
