namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>
/// The contenders compared with each other, on the tables that all of them completed. A table is one block whatever its number
/// of seeds, since seeds on one table are not independent: a contender that suits the table does so at every seed.
/// </summary>
public sealed record CommonTables
{
    /// <summary>Tables that a test needs at least.</summary>
    public const int LeastTables = 4;

    /// <summary>Contenders that a test needs at least.</summary>
    public const int LeastContenders = 3;

    /// <summary>The contenders that are compared, in the order of the leaderboard.</summary>
    public required IReadOnlyList<Contender> Contenders { get; init; }

    /// <summary>Contenders that completed fewer than half of the tables, and would leave too few for the others.</summary>
    public required IReadOnlyList<Contender> LeftOut { get; init; }

    /// <summary>The tables that make a block, each with the seeds at which all compared contenders completed.</summary>
    public required IReadOnlyList<CommonTable> Tables { get; init; }

    /// <summary>The tables that do not, each with the contenders that kept it out.</summary>
    public required IReadOnlyList<LeftOutTable> LeftOutTables { get; init; }

    /// <summary>Utility loss against privacy leak; empty where there is no common table.</summary>
    public required IReadOnlyList<TradeOff> TradeOffs { get; init; }

    /// <summary>Ranks by the largest loss of a gated model and metric; null without a common table or with one contender.</summary>
    public RankTest? Utility { get; init; }

    /// <summary>Ranks by the largest AUC of a membership attack; null without a common table or with one contender.</summary>
    public RankTest? Privacy { get; init; }

    /// <summary>Why no test was made; null where it was.</summary>
    public string? NotTested { get; init; }
}

/// <summary>A table that makes a block.</summary>
/// <param name="Table">The table.</param>
/// <param name="Seeds">The seeds whose mean is ranked.</param>
public sealed record CommonTable(string Table, IReadOnlyList<ulong> Seeds);

/// <summary>A table that not all compared contenders completed.</summary>
/// <param name="Table">The table.</param>
/// <param name="Missing">Those that did not complete it at any seed; none where each did, but at no seed all.</param>
public sealed record LeftOutTable(string Table, IReadOnlyList<Contender> Missing);

/// <summary>A contender's utility loss and privacy leak: medians over the common tables of the means over their seeds.</summary>
/// <param name="Contender">The contender.</param>
/// <param name="WorstLoss">The largest loss of a gated model and metric.</param>
/// <param name="MembershipAuc">The largest AUC of a membership attack.</param>
/// <param name="OnFront">Whether no other contender loses as little and leaks as little, and less of one.</param>
public sealed record TradeOff(Contender Contender, double WorstLoss, double MembershipAuc, bool OnFront);
