using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>
/// Who is attacked: as many members (train rows) as non-members (hold-out rows), drawn at random, and other real rows
/// that the attacker knows as a reference, which are in neither group.
/// </summary>
/// <param name="Members">Train rows.</param>
/// <param name="NonMembers">Hold-out rows.</param>
/// <param name="Reference">Hold-out rows that are not attacked; empty where the attack needs none.</param>
internal sealed record MembershipSample(Table Members, Table NonMembers, Table Reference)
{
    /// <summary>Draws the groups.</summary>
    /// <param name="train">The train set.</param>
    /// <param name="holdout">The hold-out set.</param>
    /// <param name="referenceShare">The share of the hold-out that is kept as reference, in [0, 1).</param>
    /// <param name="seed">The seed.</param>
    public static MembershipSample Draw(Table train, Table holdout, double referenceShare, ulong seed)
    {
        int reference = (int)(referenceShare * holdout.RowCount);
        int size = Math.Min(train.RowCount, holdout.RowCount - reference);
        int[] members = Shuffled(train.RowCount, seed, Streams.Attack);
        int[] others = Shuffled(holdout.RowCount, seed, Streams.Reference);
        return new MembershipSample(
            train.Select(members.AsSpan(0, size)), holdout.Select(others.AsSpan(0, size)), holdout.Select(others.AsSpan(holdout.RowCount - reference)));
    }

    private static int[] Shuffled(int count, ulong seed, ulong stream)
    {
        int[] rows = [.. Enumerable.Range(0, count)];
        var rng = new Rng(seed, stream);
        rng.Shuffle<int>(rows);
        return rows;
    }
}
