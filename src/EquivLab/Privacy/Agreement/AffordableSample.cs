using EquivLab.Data;

namespace EquivLab.Privacy.Agreement;

/// <summary>The first of each group, where comparing everybody with every synthetic record would take more than about a minute on two cores.</summary>
internal static class AffordableSample
{
    /// <summary>Pairs of records, times columns.</summary>
    private const double MostCells = 5e11;

    private const int Fewest = 1000;

    public static MembershipSample Of(MembershipSample sample, Table synthetic)
    {
        double cells = ((double)sample.Members.RowCount + sample.NonMembers.RowCount) * synthetic.RowCount * synthetic.Columns.Count;
        double share = MostCells / Math.Max(1, cells);
        return share >= 1 ? sample : new MembershipSample(First(sample.Members, share), First(sample.NonMembers, share));
    }

    private static Table First(Table table, double share)
    {
        int rows = Math.Min(table.RowCount, Math.Max(Fewest, (int)(share * table.RowCount)));
        return table.Select([.. Enumerable.Range(0, rows)]);
    }
}
