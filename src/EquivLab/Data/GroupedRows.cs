using System.Globalization;

namespace EquivLab.Data;

/// <summary>The rows of one file that a split keeps together.</summary>
/// <param name="Groups">The group of each row.</param>
/// <param name="Column">The column that groups them; null where equal rows alone are kept together.</param>
/// <param name="EqualRows">Whether equal rows are kept together.</param>
/// <param name="WithoutValue">Rows without a value in the column.</param>
internal sealed record GroupedRows(int[] Groups, string? Column, bool EqualRows, int WithoutValue)
{
    /// <param name="table">The file as read.</param>
    /// <param name="options">What is kept together.</param>
    /// <param name="kept">The columns by which rows are equal.</param>
    /// <returns>Null where every row is on its own.</returns>
    /// <exception cref="InputException">The column cannot group rows.</exception>
    public static GroupedRows? Of(RawTable table, SplitOptions options, Func<TableSchema> kept)
    {
        RawColumn? column = ColumnOf(table, options);
        if (column is null && !options.GroupEqualRows) return null;
        int[]? byColumn = column is null ? null : RowGroups.By(column);
        int[]? byEquality = options.GroupEqualRows ? RowGroups.OfEqualRows(TableParser.Parse(table, kept(), [.. Enumerable.Range(0, table.RowCount)])) : null;
        int[] groups = byColumn is null ? byEquality! : byEquality is null ? byColumn : RowGroups.Union(byColumn, byEquality);
        return new GroupedRows(groups, column?.Name, options.GroupEqualRows, column?.Codes.Count(c => c < 0) ?? 0);
    }

    /// <summary>The column that is to group rows, or null.</summary>
    /// <exception cref="InputException">There is no such column, it is the target, or it has one value.</exception>
    public static RawColumn? ColumnOf(RawTable table, SplitOptions options)
    {
        if (options.Group is not { } name) return null;
        RawColumn column = table.Columns[table.IndexOf(name)];
        if (name == options.Target) throw new InputException($"{table.Name}: the target '{name}' cannot group rows too; name the column that says whose rows they are.");
        if (column.Texts.Length < 2) throw new InputException($"{table.Name}: column '{name}' has no two values, so it groups no rows; name the column that says whose rows they are.");
        return column;
    }

    public SplitGroups Of(int[] train, int[] holdout) =>
        new(Array.ConvertAll(train, r => Groups[r]), Array.ConvertAll(holdout, r => Groups[r]), Column, EqualRows);

    /// <summary>What the reader of figures must know of the groups.</summary>
    public IEnumerable<string> Warnings(int[] train, int[] holdout)
    {
        SplitGroups groups = Of(train, holdout);
        int inTrain = RowGroups.Count(groups.Train), inHoldout = RowGroups.Count(groups.Holdout);
        string what = Column is null ? "Equal rows" : EqualRows ? $"Rows of one '{Column}' and equal rows" : $"Rows of one '{Column}'";
        string without = WithoutValue == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; the {WithoutValue:N0} row{(WithoutValue == 1 ? "" : "s")} without a value are each a group of their own");
        string counts = string.Create(CultureInfo.InvariantCulture,
            $"{what} were kept on one side of every split: {inTrain:N0} group{(inTrain == 1 ? "" : "s")} of {train.Length:N0} train rows, {inHoldout:N0} of {holdout.Length:N0} hold-out rows{without}");
        yield return inTrain + inHoldout == Groups.Length ? counts + ". No group has two rows, so that nothing was kept together." : counts + ". " + Independence;
    }

    /// <summary>What groups do to intervals and attacks.</summary>
    public const string Independence =
        "Intervals and attacks still treat rows as independent: where the rows of a group are alike, the intervals are too narrow, and an attack on a person with all their rows is not made.";
}
