namespace EquivLab;

/// <summary>Numbers of the random streams that one seed feeds, so that no two steps share random numbers.</summary>
internal static class Streams
{
    public const ulong Split = 1;
    public const ulong Members = 2;
    public const ulong NonMembers = 3;
    public const ulong Pilot = 4;
    public const ulong Halves = 5;
    public const ulong MaskedOrder = 6;
    public const ulong Permutations = 20;
    public const ulong Exposure = 30;
    public const ulong ShadowQueries = 31;
    public const ulong CanaryValues = 40;
    public const ulong CanaryCoins = 41;
    public const ulong AuditMembers = 42;
    public const ulong AuditNonMembers = 43;
    public const ulong AuditTies = 44;
    public const ulong NaiveLinks = 60;
    public const ulong UnivariatePredicates = 61;
    public const ulong Triples = 70;
    public const ulong PropensityHoldout = 71;
    public const ulong PropensitySynthetic = 72;
    public const ulong PropensityTrain = 73;
    public const ulong ProjectedRows = 74;
    public const ulong TripleRows = 75;
    public const ulong PopulationTrain = 76;
    public const ulong PopulationHoldout = 77;
    public const ulong DensityRatioRows = 78;

    /// <summary>First stream of naive guesses; column i uses this plus i.</summary>
    public const ulong NaiveGuesses = 1UL << 20;

    /// <summary>First stream of the orders of shuffled columns; half h of column i uses this plus 2i + h.</summary>
    public const ulong PropensityOrders = 1UL << 21;

    /// <summary>First stream of the orders of columns that tell train from hold-out rows; fold f of column i uses this plus 5i + f.</summary>
    public const ulong PopulationOrders = 1UL << 22;

    /// <summary>First stream of shadow models; model i uses this plus i.</summary>
    public const ulong Shadows = 1UL << 24;

    /// <summary>First stream of the halves of self-audits; split i uses this plus i.</summary>
    public const ulong HeldBack = 90;
    public const ulong SelfAudit = 100;

    /// <summary>First stream of forests; tree i of column c uses this plus 256c + i.</summary>
    public const ulong Forests = 1UL << 25;

    /// <summary>First stream of the sampler; block i of a table uses this plus i.</summary>
    public const ulong Sample = 1UL << 32;

    /// <summary>First stream of predicates; synthetic record i uses this plus i.</summary>
    public const ulong Predicates = 1UL << 48;

    /// <summary>First stream of naive predicates; predicate i uses this plus i.</summary>
    public const ulong NaivePredicates = 1UL << 49;

    /// <summary>First stream of the seeds of outside programs; block i of a table uses this plus i.</summary>
    public const ulong External = 1UL << 50;
}
