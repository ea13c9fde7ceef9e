using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>Who is attacked: all members (train rows) and all non-members (hold-out rows), each in random order, so that the first n of a group are a random sample of it.</summary>
/// <param name="Members">Train rows.</param>
/// <param name="NonMembers">Hold-out rows.</param>
internal sealed record MembershipSample(Table Members, Table NonMembers)
{
    /// <summary>Puts both into random order. Rows that the split kept together stand together, so that halves of either share no one.</summary>
    public static MembershipSample Draw(Table train, Table holdout, ulong seed, SplitGroups? groups = null) =>
        new(Shuffled(train, groups?.Train, seed, Streams.Members), Shuffled(holdout, groups?.Holdout, seed, Streams.NonMembers));

    private static Table Shuffled(Table table, int[]? groups, ulong seed, ulong stream)
    {
        var rng = new Rng(seed, stream);
        return table.Select(RowOrder.Draw(table.RowCount, groups, ref rng));
    }
}
