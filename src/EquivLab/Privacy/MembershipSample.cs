using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>Who is attacked: all members (train rows) and all non-members (hold-out rows), each in random order, so that the first n of a group are a random sample of it.</summary>
/// <param name="Members">Train rows.</param>
/// <param name="NonMembers">Hold-out rows.</param>
internal sealed record MembershipSample(Table Members, Table NonMembers)
{
    /// <summary>The groups that the split kept together, of all members and then of all non-members; null where it kept none.</summary>
    public int[]? Groups { get; init; }

    /// <summary>Puts both into random order. Rows that the split kept together stand together, so that halves of either share no one.</summary>
    public static MembershipSample Draw(Table train, Table holdout, ulong seed, SplitGroups? groups = null)
    {
        int[] members = Order(train, groups?.Train, seed, Streams.Members), nonMembers = Order(holdout, groups?.Holdout, seed, Streams.NonMembers);
        return new MembershipSample(train.Select(members), holdout.Select(nonMembers))
        {
            Groups = groups is null ? null : [.. members.Select(row => groups.Train[row]), .. nonMembers.Select(row => groups.Holdout[row])],
        };
    }

    private static int[] Order(Table table, int[]? groups, ulong seed, ulong stream)
    {
        var rng = new Rng(seed, stream);
        return RowOrder.Draw(table.RowCount, groups, ref rng);
    }
}
