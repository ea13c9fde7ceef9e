using System.Text.Json.Serialization;
using EquivLab.Privacy.Risks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Attacks;

/// <summary>
/// What one attack finds out about members beyond what it finds out about anybody: attribute inference, linkability or
/// singling out (Giomi et al. 2023).
/// </summary>
public sealed record RiskResult
{
    /// <summary><c>attribute-inference</c>, <c>linkability</c>, <c>singling-out-univariate</c> or <c>singling-out-multivariate</c>.</summary>
    public required string Attack { get; init; }

    /// <summary>The column that is guessed; null for other attacks.</summary>
    public string? Secret { get; init; }

    /// <summary>The columns that the attacker knows; of linkability those of one file.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Of linkability the columns of the other file.</summary>
    public IReadOnlyList<string> OtherKeys { get; init; } = [];

    /// <summary>Guesses about members.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many of them were right.</summary>
    public required int Successes { get; init; }

    /// <summary>Guesses about non-members.</summary>
    public required int ControlAttempts { get; init; }

    /// <summary>How many of them were right.</summary>
    public required int ControlSuccesses { get; init; }

    /// <summary>Random guesses about members.</summary>
    public required int NaiveAttempts { get; init; }

    /// <summary>How many of them were right.</summary>
    public required int NaiveSuccesses { get; init; }

    /// <summary>(main − control) / (1 − control): at most 1, below 0 where members were guessed worse than non-members, NaN where the control never missed.</summary>
    public required double Risk { get; init; }

    /// <summary>Lower end of the 1 − 2α interval of the risk (score interval of the ratio of misses); −∞ where the control never missed.</summary>
    public required double CiLow { get; init; }

    /// <summary>Upper end of the interval.</summary>
    public required double CiHigh { get; init; }

    /// <summary>The largest risk that is tolerated.</summary>
    public required double Tolerance { get; init; }

    /// <summary>The p-value of the hypothesis that the risk is tolerable, raised by Holm's correction over all of these attacks; null where there was no attempt.</summary>
    public double? AdjustedPValue { get; init; }

    /// <summary>Whether the attack was not shown to be better than random guesses: it learned nothing that it could use.</summary>
    public required bool IsWeak { get; init; }

    /// <summary>Whether the decision hangs on it; see <see cref="SetAside"/> where not.</summary>
    public required bool Gated { get; init; }

    /// <summary>Why the decision does not hang on it; null where it does, and in results of old.</summary>
    public RiskSetAside? SetAside { get; init; }

    /// <summary>
    /// <c>equivalent</c> where the upper bound is below the tolerance, <c>different</c> where the risk is above it after
    /// Holm's correction.
    /// </summary>
    public required EquivalenceVerdict Verdict { get; init; }

    /// <summary>Why it cannot be judged, or what else must be known; null where nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The attack and its secret, unique within a result.</summary>
    [JsonIgnore]
    public string Name => Secret is null ? Attack : $"{Attack}: {Secret}";

    /// <summary>What the attack does, inside a sentence.</summary>
    [JsonIgnore]
    public string Title => Attack switch
    {
        RiskAttack.Attribute => $"guessing of “{Secret}”",
        RiskAttack.Linkability => "linkability",
        RiskAttack.Univariate => "singling out by one column",
        RiskAttack.Multivariate => "singling out by several columns",
        _ => Name,
    };

    internal RiskCounts Counts => new(Attempts, Successes, ControlAttempts, ControlSuccesses, NaiveAttempts, NaiveSuccesses);
}

/// <summary>Why the decision does not hang on an attack.</summary>
public enum RiskSetAside
{
    /// <summary>The policy names secret columns, and this is none of them.</summary>
    NotAskedFor,

    /// <summary>Too few guesses can be made, about members or about strangers, to show a risk below what is tolerated.</summary>
    TooFewAttempts,

    /// <summary>Strangers are mostly guessed right, so that too few wrong guesses are left to show it.</summary>
    TooFewMisses,
}
