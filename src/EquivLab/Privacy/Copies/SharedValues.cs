using EquivLab.Data;

namespace EquivLab.Privacy.Copies;

/// <summary>
/// Which real records have only categories (missing is one) that the synthetic table has too. A hold-out row with a category that
/// no train row has can hardly have a near copy, whatever the synthesizer remembers, so that it says nothing beside members. A column
/// in which most records have no such category, as one that was blanked, is not looked at. Who is a member plays no part in it.
/// </summary>
internal static class SharedValues
{
    /// <param name="synthetic">The released table.</param>
    /// <param name="members">Train rows.</param>
    /// <param name="nonMembers">Hold-out rows.</param>
    /// <returns>One entry a record.</returns>
    public static (bool[] Members, bool[] NonMembers) Of(Table synthetic, Table members, Table nonMembers)
    {
        bool[] ours = new bool[members.RowCount], theirs = new bool[nonMembers.RowCount];
        Array.Fill(ours, true);
        Array.Fill(theirs, true);
        foreach (CategoricalColumn column in synthetic.Columns.OfType<CategoricalColumn>())
        {
            HashSet<string?> released = [.. column.Codes.ToArray().Distinct().Select(code => Text(column, code))];
            bool[] own = Known(members, column.Name, released), other = Known(nonMembers, column.Name, released);
            if (2 * (own.Count(k => k) + other.Count(k => k)) < own.Length + other.Length) continue;
            for (int r = 0; r < ours.Length; r++) ours[r] &= own[r];
            for (int r = 0; r < theirs.Length; r++) theirs[r] &= other[r];
        }

        return (ours, theirs);
    }

    private static bool[] Known(Table records, string name, HashSet<string?> released)
    {
        var column = (CategoricalColumn)records[name];
        bool missing = released.Contains(null);
        bool[] known = [.. column.Categories.Select(released.Contains)];
        return Array.ConvertAll(column.Codes.ToArray(), code => code == CategoricalColumn.Missing ? missing : known[code]);
    }

    private static string? Text(CategoricalColumn column, int code) => code == CategoricalColumn.Missing ? null : column.Categories[code];
}
