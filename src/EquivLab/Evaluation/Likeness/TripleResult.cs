namespace EquivLab.Evaluation.Likeness;

/// <summary>How like the real triples of columns the synthetic ones are.</summary>
public sealed record TripleResult
{
    /// <summary>NIST's k-marginal score with k = 3, from 0 to 1000 (the same), of the synthetic table against the hold-out. The longer one of synthetic table and train set is cut to the length of the other.</summary>
    public required double Score { get; init; }

    /// <summary>The score of the train set against the hold-out: what chance alone leaves of 1000.</summary>
    public required double Reference { get; init; }

    /// <summary>The number of triples that were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>The number of triples that there are; where it is larger, the compared ones were drawn at random.</summary>
    public required long Total { get; init; }

    /// <summary>The triples that are farthest beyond what chance alone gives, the farthest first.</summary>
    public required IReadOnlyList<TripleFidelity> Worst { get; init; }
}

/// <summary>How far the joint distribution of three columns is from the real one.</summary>
/// <param name="A">A column.</param>
/// <param name="B">Another column.</param>
/// <param name="C">A third column.</param>
/// <param name="Value">Total variation between the joint distributions, numbers cut at the train set's deciles; 0 (same) to 1.</param>
/// <param name="Reference">The same between hold-out and train set: what chance alone gives.</param>
public sealed record TripleFidelity(string A, string B, string C, double Value, double Reference);
