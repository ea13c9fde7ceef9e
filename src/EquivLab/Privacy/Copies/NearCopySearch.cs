using EquivLab.Data;

namespace EquivLab.Privacy.Copies;

/// <summary>
/// Finds near copies: real records that agree with some synthetic record in every column but at most one, whatever the
/// two values of that one. Exact, by fingerprints with each column left out in turn: time is proportional to rows × columns.
/// </summary>
internal static class NearCopySearch
{
    /// <param name="synthetic">The released table.</param>
    /// <param name="members">Train rows.</param>
    /// <param name="nonMembers">Hold-out rows.</param>
    /// <param name="cancellationToken">Stops between columns.</param>
    public static NearCopyCounts Run(Table synthetic, Table members, Table nonMembers, CancellationToken cancellationToken)
    {
        string[] columns = [.. synthetic.Columns.Select(c => c.Name)];
        UInt128[] released = RowFingerprints.Of(synthetic, columns);
        var known = new HashSet<UInt128>(released);
        var ours = new Group(members, columns, known);
        var others = new Group(nonMembers, columns, known);
        Dictionary<UInt128, int> people = CountOf(ours.Whole, others.Whole);
        var rows = new CopiesByColumn[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var without = new HashSet<UInt128>(RowFingerprints.Without(released, synthetic, columns, c));
            UInt128[] own = RowFingerprints.Without(ours.Whole, members, columns, c), theirs = RowFingerprints.Without(others.Whole, nonMembers, columns, c);
            rows[c] = new CopiesByColumn(
                columns[c], SingledOut(ours, people, own, CountOf(own, theirs)), ours.Mark(own, without), others.Mark(theirs, without));
        }

        return new NearCopyCounts(ours.Near, others.Near, rows);
    }

    /// <summary>Copied members that are one of a kind among the real records with the column and not without it.</summary>
    private static int SingledOut(Group members, Dictionary<UInt128, int> people, UInt128[] without, Dictionary<UInt128, int> peopleWithout)
    {
        int count = 0;
        for (int r = 0; r < without.Length; r++)
            if (members.IsExact[r] && people[members.Whole[r]] == 1 && peopleWithout[without[r]] > 1) count++;
        return count;
    }

    private static Dictionary<UInt128, int> CountOf(UInt128[] first, UInt128[] second)
    {
        var counts = new Dictionary<UInt128, int>(first.Length + second.Length);
        foreach (UInt128 print in first) counts[print] = counts.GetValueOrDefault(print) + 1;
        foreach (UInt128 print in second) counts[print] = counts.GetValueOrDefault(print) + 1;
        return counts;
    }

    private sealed class Group(Table table, string[] columns, HashSet<UInt128> known)
    {
        public UInt128[] Whole { get; } = RowFingerprints.Of(table, columns);

        public bool[] IsExact => _exact ??= Array.ConvertAll(Whole, known.Contains);

        public bool[] Near { get; } = new bool[table.RowCount];

        private bool[]? _exact;

        /// <summary>Marks the near copies that leaving out a column shows; counts those that differ in it.</summary>
        public int Mark(UInt128[] without, HashSet<UInt128> releasedWithout)
        {
            int differing = 0;
            for (int r = 0; r < without.Length; r++)
            {
                if (!releasedWithout.Contains(without[r])) continue;
                Near[r] = true;
                if (!IsExact[r]) differing++;
            }

            return differing;
        }
    }
}

/// <summary>What a search for near copies found; exact copies are near copies too.</summary>
/// <param name="NearMembers">Which members have a near copy.</param>
/// <param name="NearNonMembers">Which non-members have one.</param>
/// <param name="Columns">By column.</param>
internal sealed record NearCopyCounts(bool[] NearMembers, bool[] NearNonMembers, IReadOnlyList<CopiesByColumn> Columns)
{
    /// <summary>Members with a near copy.</summary>
    public int Members { get; } = NearMembers.Count(n => n);

    /// <summary>Non-members with a near copy.</summary>
    public int NonMembers { get; } = NearNonMembers.Count(n => n);
}

/// <summary>What one column has to do with copies. A record with several near copies may count in several columns.</summary>
/// <param name="Column">The column.</param>
/// <param name="SinglesOut">Exactly copied members that are one of a kind among the real records only because of it.</param>
/// <param name="Members">Members without an exact copy that have a near copy which differs in it alone.</param>
/// <param name="NonMembers">Non-members of that sort.</param>
public sealed record CopiesByColumn(string Column, int SinglesOut, int Members, int NonMembers);
