using EquivLab.Evaluation.Attacks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Reporting.Words;

/// <summary>Attribute inference, linkability and singling out in words.</summary>
internal static class RiskWords
{
    private const int MostNamed = 3;

    /// <summary>What an attack is, in one sentence for people who never heard of it.</summary>
    public static string What(string attack) => attack switch
    {
        "attribute-inference" => "Somebody who knows a few things about you looks up the synthetic person most like you and takes that person's value for yours.",
        "linkability" => "Somebody who has two files with different facts says that two entries are the same person because the same synthetic person is most like both.",
        "singling-out-univariate" => "Somebody takes a value that only one synthetic person has and says that exactly one real person has it too.",
        "singling-out-multivariate" => "Somebody takes a combination of facts that only one synthetic person fulfils and says that exactly one real person fulfils it too.",
        _ => attack,
    };

    /// <summary>An attack's name as a heading.</summary>
    public static string Title(string attack) => attack switch
    {
        "attribute-inference" => "Attribute inference",
        "linkability" => "Linkability",
        "singling-out-univariate" => "Singling out by one column",
        "singling-out-multivariate" => "Singling out by several columns",
        _ => attack,
    };

    /// <summary>What the attacks show, how many of them were judged, and what is known of the others; empty where there is none.</summary>
    public static IReadOnlyList<string> Sentences(IReadOnlyList<RiskResult> risks, double alpha)
    {
        if (risks.Count == 0)
            return [];
        RiskCoverage coverage = RiskCoverage.Of(risks);
        return Judged(risks, coverage, alpha) is { } judged ? [$"{judged} {coverage.Sentence()}"] : [$"Guessing, linking and singling out: {coverage.Sentence()}"];
    }

    private static string? Judged(IReadOnlyList<RiskResult> risks, RiskCoverage coverage, double alpha)
    {
        RiskResult[] gated = [.. risks.Where(r => r.Gated && r.Attempts > 0)];
        if (gated.Length == 0)
            return null;
        string allowed = $"the policy allows {Numbers.Percent(gated[0].Tolerance, 0)}";
        RiskResult[] found = [.. gated.Where(r => r.Verdict == EquivalenceVerdict.Different).OrderByDescending(r => r.CiLow)];
        if (found.Length > 0)
        {
            string more = found.Length > MostNamed ? $" and {found.Length - MostNamed} more" : "";
            return $"Being in the train set exposes people to {string.Join(", ", found.Take(MostNamed).Select(r => r.Title))}{more}: of those whom the attack would miss as strangers it finds at least "
                + $"{Numbers.Percent(Numbers.Down(found[0].CiLow, 3))}; {allowed}.";
        }
        RiskResult worst = gated.MaxBy(r => r.CiHigh)!;
        string high = Numbers.Percent(Math.Max(0, Numbers.Up(worst.CiHigh, 3)));
        string by = coverage.Judged == coverage.All ? "" : ", by the attacks that were judged";
        return gated.Any(r => r.Verdict == EquivalenceVerdict.Inconclusive)
            ? $"It is not shown that being in the train set exposes nobody to {worst.Title}: of those whom the attack would miss as strangers it may find up to {high}, and {allowed}."
            : $"Of people whom guessing, linking and singling out miss when they are strangers, being in the train set gives away at most {high}, with {UtilityWords.Confidence(alpha)} confidence{by}; {allowed}.";
    }

    /// <summary>A risk, where a negative one is nothing but chance.</summary>
    public static string Value(double risk) => double.IsNaN(risk) ? "n/a" : Numbers.Percent(Math.Max(0, risk));
}
