using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>Who is attacked: as many members (train rows) as non-members (hold-out rows), drawn at random, in random order.</summary>
/// <param name="Members">Train rows.</param>
/// <param name="NonMembers">Hold-out rows.</param>
internal sealed record MembershipSample(Table Members, Table NonMembers)
{
    /// <summary>Draws the two groups, as large as the smaller table allows.</summary>
    public static MembershipSample Draw(Table train, Table holdout, ulong seed)
    {
        int size = Math.Min(train.RowCount, holdout.RowCount);
        return new MembershipSample(Some(train, size, seed, Streams.Members), Some(holdout, size, seed, Streams.NonMembers));
    }

    private static Table Some(Table table, int size, ulong seed, ulong stream)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        var rng = new Rng(seed, stream);
        rng.Shuffle<int>(rows);
        return table.Select(rows.AsSpan(0, size));
    }
}
