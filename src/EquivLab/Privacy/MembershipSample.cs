using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>Who is attacked: all members (train rows) and all non-members (hold-out rows), each in random order, so that the first n of a group are a random sample of it.</summary>
/// <param name="Members">Train rows.</param>
/// <param name="NonMembers">Hold-out rows.</param>
internal sealed record MembershipSample(Table Members, Table NonMembers)
{
    /// <summary>Puts the two groups into random order.</summary>
    public static MembershipSample Draw(Table train, Table holdout, ulong seed) =>
        new(Shuffled(train, seed, Streams.Members), Shuffled(holdout, seed, Streams.NonMembers));

    private static Table Shuffled(Table table, ulong seed, ulong stream)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        var rng = new Rng(seed, stream);
        rng.Shuffle<int>(rows);
        return table.Select(rows);
    }
}
