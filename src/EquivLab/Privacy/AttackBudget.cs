namespace EquivLab.Privacy;

/// <summary>How much work the attacks on privacy may be.</summary>
public enum AttackBudget
{
    /// <summary>Every attack that needs no other training of the synthesizer; seconds.</summary>
    Quick,

    /// <summary>Shadow models too; minutes.</summary>
    Standard,

    /// <summary>Many shadow models and attempts; as long as it takes.</summary>
    Thorough,
}
