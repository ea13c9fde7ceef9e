namespace EquivLab.Data;

/// <summary>Columns that the user leaves out, where several tables may have them.</summary>
public static class LeftOutColumns
{
    /// <summary>The names that at least one of the tables has.</summary>
    /// <param name="names">Names of columns.</param>
    /// <param name="tables">The tables.</param>
    public static string[] In(IEnumerable<string> names, params IEnumerable<RawTable> tables)
    {
        HashSet<string> known = [.. tables.SelectMany(t => t.Columns).Select(c => c.Name)];
        return [.. names.Where(known.Contains)];
    }

    /// <summary>Requires every name to be a column of at least one of the tables: a misspelled one would stay in.</summary>
    /// <param name="names">Names of columns.</param>
    /// <param name="tables">The tables, the train set first.</param>
    /// <exception cref="InputException">No table has a column of that name; the message names those of the first.</exception>
    public static void Require(IReadOnlyCollection<string> names, params IReadOnlyList<RawTable> tables)
    {
        if (names.Except(In(names, tables)).FirstOrDefault() is { } unknown) tables[0].IndexOf(unknown);
    }
}
