using EquivLab.Statistics.Ranking;

namespace EquivLab.Benchmarking.Leaderboards;

/// <summary>How contenders rank over tables, and which of them can be told apart.</summary>
public sealed record RankTest
{
    /// <summary>Mean rank of each contender, the best first; 1 is the best on every table.</summary>
    public required IReadOnlyList<MeanRank> Ranks { get; init; }

    /// <summary>Friedman's test, and Nemenyi's after it; null where it was not made.</summary>
    public RankStatistics? Statistics { get; init; }

    /// <summary>
    /// The largest groups of contenders of which no two are told apart, by rising rank. All of them where Friedman's test
    /// finds no difference. Empty where it was not made.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<Contender>> Groups { get; init; }

    /// <summary>Ranks contenders, and tests where that is wanted.</summary>
    /// <param name="contenders">The contenders.</param>
    /// <param name="values">One array a table, of one value a contender; the smallest is the best.</param>
    /// <param name="alpha">The level.</param>
    /// <param name="isTested">Whether there are enough of both for a test.</param>
    internal static RankTest Of(IReadOnlyList<Contender> contenders, IReadOnlyList<double[]> values, double alpha, bool isTested)
    {
        double[] ranks = FriedmanRanks.Means(values);
        MeanRank[] ordered = [.. contenders.Zip(ranks, (c, rank) => new MeanRank(c, rank)).OrderBy(r => r.Rank)];
        if (!isTested) return new RankTest { Ranks = ordered, Groups = [] };
        Friedman friedman = Friedman.Of(values);
        double p = FriedmanPermutation.P(values), critical = Nemenyi.CriticalDifference(contenders.Count, values.Count, alpha);
        bool differ = p <= alpha;
        return new RankTest
        {
            Ranks = ordered,
            Statistics = new RankStatistics
            {
                ChiSquare = friedman.ChiSquare,
                ChiSquareP = friedman.ChiSquareP,
                F = friedman.F,
                FP = friedman.FP,
                TieFactor = friedman.TieFactor,
                PermutationP = p,
                Differ = differ,
                CriticalDifference = critical,
            },
            Groups = differ
                ? [.. Nemenyi.Groups(ranks, critical).Select(g => (IReadOnlyList<Contender>)[.. g.Select(i => contenders[i])])]
                : [[.. ordered.Select(r => r.Contender)]],
        };
    }
}

/// <summary>A contender's mean rank.</summary>
/// <param name="Contender">The contender.</param>
/// <param name="Rank">Its mean rank over the tables.</param>
public sealed record MeanRank(Contender Contender, double Rank);

/// <summary>Friedman's test of one ranking; see <see cref="Friedman"/>, <see cref="FriedmanPermutation"/> and <see cref="Nemenyi"/>.</summary>
public sealed record RankStatistics
{
    /// <summary>Friedman's chi-square, corrected for ties.</summary>
    public required double ChiSquare { get; init; }

    /// <summary>Its p-value.</summary>
    public required double ChiSquareP { get; init; }

    /// <summary>Iman and Davenport's F; infinite where all tables rank alike.</summary>
    public required double F { get; init; }

    /// <summary>Its p-value.</summary>
    public required double FP { get; init; }

    /// <summary>What the uncorrected chi-square was divided by: 1 without ties.</summary>
    public required double TieFactor { get; init; }

    /// <summary>The p-value of the statistic over random orders within tables, which decides.</summary>
    public required double PermutationP { get; init; }

    /// <summary>Whether some contender ranks otherwise than others: <see cref="PermutationP"/> is at most α.</summary>
    public required bool Differ { get; init; }

    /// <summary>Nemenyi's critical difference of mean ranks.</summary>
    public required double CriticalDifference { get; init; }
}
