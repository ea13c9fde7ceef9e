using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>Who is attacked: members (train rows) and non-members (hold-out rows), each in random order, so that the first n of a group are a random sample of it.</summary>
/// <param name="Members">Train rows.</param>
/// <param name="NonMembers">Hold-out rows.</param>
internal sealed record MembershipSample(Table Members, Table NonMembers)
{
    /// <summary>The groups that the split kept together, of all members and then of all non-members; null where it kept none.</summary>
    public int[]? Groups { get; init; }

    /// <summary>Where these are not all; null where they are.</summary>
    public SampleOrigin? Origin { get; init; }

    /// <summary>All members and non-members.</summary>
    public MembershipSample Everyone => Origin?.Everyone ?? this;

    /// <summary>How many members, the first ones, are a random sample; those after them stand out.</summary>
    public int RandomMembers => Origin?.RandomMembers ?? Members.RowCount;

    /// <summary>The same of non-members.</summary>
    public int RandomNonMembers => Origin?.RandomNonMembers ?? NonMembers.RowCount;

    /// <summary>The scores of those who were drawn at random.</summary>
    public MembershipScores AtRandom(MembershipScores scores) =>
        Origin is null ? scores : new MembershipScores(First(scores.Members, RandomMembers), First(scores.NonMembers, RandomNonMembers));

    /// <summary>Puts both into random order. Rows that the split kept together stand together, so that halves of either share no one.</summary>
    public static MembershipSample Draw(Table train, Table holdout, ulong seed, SplitGroups? groups = null)
    {
        int[] members = Order(train, groups?.Train, seed, Streams.Members), nonMembers = Order(holdout, groups?.Holdout, seed, Streams.NonMembers);
        return new MembershipSample(train.Select(members), holdout.Select(nonMembers))
        {
            Groups = groups is null ? null : [.. members.Select(row => groups.Train[row]), .. nonMembers.Select(row => groups.Holdout[row])],
        };
    }

    private static double[] First(double[] scores, int count) => scores[..Math.Min(count, scores.Length)];

    private static int[] Order(Table table, int[]? groups, ulong seed, ulong stream)
    {
        var rng = new Rng(seed, stream);
        return RowOrder.Draw(table.RowCount, groups, ref rng);
    }
}

/// <summary>What a sample is of.</summary>
/// <param name="Everyone">All members and non-members.</param>
/// <param name="Members">The rows of the sample's members among all.</param>
/// <param name="NonMembers">The rows of its non-members.</param>
/// <param name="RandomMembers">How many of its members, the first ones, were drawn at random.</param>
/// <param name="RandomNonMembers">How many of its non-members were.</param>
/// <param name="Others">Non-members who are not attacked and can serve as a reference.</param>
internal sealed record SampleOrigin(
    MembershipSample Everyone, int[] Members, int[] NonMembers, int RandomMembers, int RandomNonMembers, Table Others);
