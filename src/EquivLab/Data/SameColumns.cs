namespace EquivLab.Data;

/// <summary>Requires two files to have the same columns, in any order.</summary>
internal static class SameColumns
{
    /// <exception cref="InputException">A column is in one file only.</exception>
    public static void Require(RawTable expected, RawTable actual)
    {
        string[] missing = [.. expected.Columns.Select(c => c.Name).Except(actual.Columns.Select(c => c.Name))];
        string[] extra = [.. actual.Columns.Select(c => c.Name).Except(expected.Columns.Select(c => c.Name))];
        if (missing.Length == 0 && extra.Length == 0) return;
        string lacks = missing.Length > 0 ? $" lacks {List(missing)}" : "";
        string adds = extra.Length > 0 ? $"{(missing.Length > 0 ? " and" : "")} has {List(extra)} besides" : "";
        throw new InputException($"{actual.Name}:{lacks}{adds}; expected the columns of {expected.Name}.");
    }

    private static string List(string[] names) =>
        string.Join(", ", names.Take(5).Select(n => $"'{n}'")) + (names.Length > 5 ? $" and {names.Length - 5} more" : "");
}
