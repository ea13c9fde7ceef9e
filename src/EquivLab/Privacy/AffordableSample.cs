using EquivLab.Data;

namespace EquivLab.Privacy;

/// <summary>
/// A random sample of members and of non-members, where comparing everybody with every synthetic record would take an attack more
/// than some ten seconds on two cores, with those who stand out most added to it. An attack's figures hold for everybody, its intervals are
/// those of so many; the released table is searched whole.
/// </summary>
internal static class AffordableSample
{
    /// <summary>Pairs of records, times columns.</summary>
    public const double MostCells = 1.2e11;

    private const int FewestOfEither = 2_000;
    private const int MostOthers = 50_000;

    /// <param name="everyone">All members and non-members.</param>
    /// <param name="exposedMembers">Members who stand out.</param>
    /// <param name="exposedNonMembers">Non-members who do.</param>
    /// <param name="synthetic">The released table.</param>
    /// <param name="mostCells">The most pairs of records, times columns.</param>
    /// <returns>Everyone, where that is affordable.</returns>
    public static MembershipSample Of(MembershipSample everyone, bool[] exposedMembers, bool[] exposedNonMembers, Table synthetic, double mostCells = MostCells)
    {
        double affordable = mostCells / Math.Max(1, (double)synthetic.RowCount * synthetic.Columns.Count);
        int members = everyone.Members.RowCount, nonMembers = everyone.NonMembers.RowCount;
        if (members + nonMembers <= affordable) return everyone;
        // Equally many of either make the narrowest interval.
        int others = Math.Min(nonMembers, Math.Max(FewestOfEither, (int)(affordable / 2)));
        int ours = Math.Min(members, Math.Max(FewestOfEither, (int)(affordable - others)));
        if (ours == members && others == nonMembers) return everyone;
        int[] chosen = Chosen(members, ours, exposedMembers), otherChosen = Chosen(nonMembers, others, exposedNonMembers);
        var taken = new bool[nonMembers];
        foreach (int row in otherChosen) taken[row] = true;
        int[] left = [.. Enumerable.Range(0, nonMembers).Where(row => !taken[row]).Take(MostOthers)];
        return new MembershipSample(everyone.Members.Select(chosen), everyone.NonMembers.Select(otherChosen))
        {
            Origin = new SampleOrigin(everyone, chosen, otherChosen, ours, others, everyone.NonMembers.Select(left)),
        };
    }

    /// <summary>The first rows, and those after them who stand out.</summary>
    private static int[] Chosen(int rows, int first, bool[] exposed) =>
        [.. Enumerable.Range(0, first), .. Enumerable.Range(first, rows - first).Where(row => row < exposed.Length && exposed[row])];
}
