using System.Runtime.InteropServices;
using EquivLab.Data;

namespace EquivLab.Privacy.Copies;

/// <summary>
/// Finds near copies: real records that agree with some synthetic record in every column but at most one, whatever the
/// two values of that one; numbers are equal to the decimals that both tables have. Exact, by fingerprints with each column left out in turn: time is proportional to rows × columns.
/// </summary>
internal static class NearCopySearch
{
    /// <param name="synthetic">The released table.</param>
    /// <param name="members">Train rows.</param>
    /// <param name="nonMembers">Hold-out rows.</param>
    /// <param name="cancellationToken">Stops between columns.</param>
    public static NearCopyCounts Run(Table synthetic, Table members, Table nonMembers, CancellationToken cancellationToken)
    {
        (synthetic, members, nonMembers) = CommonDecimals.Of(synthetic, members, nonMembers);
        string[] columns = [.. synthetic.Columns.Select(c => c.Name)];
        UInt128[] released = RowFingerprints.Of(synthetic, columns);
        var known = new HashSet<UInt128>(released);
        var ours = new Group(members, columns, known);
        var others = new Group(nonMembers, columns, known);
        Dictionary<UInt128, int> people = [], peopleWithout = [];
        Count(ours.Whole, others.Whole, people);
        // Of every column in turn: what is large is made once.
        UInt128[] releasedWithout = new UInt128[released.Length], own = new UInt128[members.RowCount], theirs = new UInt128[nonMembers.RowCount];
        var without = new HashSet<UInt128>(released.Length);
        var rows = new CopiesByColumn[columns.Length];
        for (int c = 0; c < columns.Length; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            RowFingerprints.Without(released, synthetic, columns, c, releasedWithout);
            without.Clear();
            foreach (UInt128 print in releasedWithout) without.Add(print);
            RowFingerprints.Without(ours.Whole, members, columns, c, own);
            RowFingerprints.Without(others.Whole, nonMembers, columns, c, theirs);
            Count(own, theirs, peopleWithout);
            rows[c] = new CopiesByColumn(
                columns[c], SingledOut(ours, people, own, peopleWithout), ours.Mark(own, without, peopleWithout), others.Mark(theirs, without, peopleWithout));
        }

        (bool[] shared, bool[] otherShared) = SharedValues.Of(synthetic, members, nonMembers);
        return new NearCopyCounts(ours.Found(shared), others.Found(otherShared), rows);
    }

    /// <summary>Copied members that are one of a kind among the real records with the column and not without it.</summary>
    private static int SingledOut(Group members, Dictionary<UInt128, int> people, UInt128[] without, Dictionary<UInt128, int> peopleWithout)
    {
        int count = 0;
        for (int r = 0; r < without.Length; r++)
            if (members.IsExact[r] && people[members.Whole[r]] == 1 && peopleWithout[without[r]] > 1) count++;
        return count;
    }

    private static void Count(UInt128[] first, UInt128[] second, Dictionary<UInt128, int> counts)
    {
        counts.Clear();
        counts.EnsureCapacity(first.Length + second.Length);
        foreach (UInt128 print in first) CollectionsMarshal.GetValueRefOrAddDefault(counts, print, out _)++;
        foreach (UInt128 print in second) CollectionsMarshal.GetValueRefOrAddDefault(counts, print, out _)++;
    }

    private sealed class Group(Table table, string[] columns, HashSet<UInt128> known)
    {
        public UInt128[] Whole { get; } = RowFingerprints.Of(table, columns);

        public bool[] IsExact => _exact ??= Array.ConvertAll(Whole, known.Contains);

        private readonly bool[] _near = new bool[table.RowCount];
        private readonly bool[] _resembled = new bool[table.RowCount];
        private bool[]? _exact;

        public RecordCopies Found(bool[] shared) => new(_near, IsExact, Array.ConvertAll(_resembled, r => !r), shared);

        /// <summary>Marks the near copies, and the records that other people resemble, that leaving out a column shows; counts the near copies that differ in it.</summary>
        public int Mark(UInt128[] without, HashSet<UInt128> releasedWithout, Dictionary<UInt128, int> peopleWithout)
        {
            int differing = 0;
            for (int r = 0; r < without.Length; r++)
            {
                _resembled[r] |= peopleWithout[without[r]] > 1;
                if (!releasedWithout.Contains(without[r])) continue;
                _near[r] = true;
                if (!IsExact[r]) differing++;
            }

            return differing;
        }
    }
}

/// <summary>What a search for near copies found; exact copies are near copies too.</summary>
/// <param name="Members">Of each member.</param>
/// <param name="NonMembers">Of each non-member.</param>
/// <param name="Columns">By column.</param>
internal sealed record NearCopyCounts(RecordCopies Members, RecordCopies NonMembers, IReadOnlyList<CopiesByColumn> Columns);

/// <summary>What one column has to do with copies. A record with several near copies may count in several columns.</summary>
/// <param name="Column">The column.</param>
/// <param name="SinglesOut">Exactly copied members that are one of a kind among the real records only because of it.</param>
/// <param name="Members">Members without an exact copy that have a near copy which differs in it alone.</param>
/// <param name="NonMembers">Non-members of that sort.</param>
public sealed record CopiesByColumn(string Column, int SinglesOut, int Members, int NonMembers);
