using System.Globalization;

namespace EquivLab.Data;

/// <summary>Names columns that look like a person's identifier and repeat, where nothing keeps a person's rows together.</summary>
internal static class RepeatedIdentifierWarning
{
    /// <summary>For one file that is split.</summary>
    public static IEnumerable<string> Of(RawTable table, SplitOptions options) => Candidates(table, options).Select(column => string.Create(CultureInfo.InvariantCulture,
        $"Column '{column.Name}' looks like an identifier that repeats ({column.Texts.Length:N0} values in {column.Codes.Count(c => c >= 0):N0} rows). Rows of one '{column.Name}' may stand on both sides of a split, which flatters models and hides what attacks would find; --group {Quoted(column.Name)} keeps them on one side and leaves the column out, --leave-out {Quoted(column.Name)} only leaves it out."));

    /// <summary>For two files that nobody here split.</summary>
    public static IEnumerable<string> Of(RawTable train, RawTable holdout, SplitOptions options)
    {
        foreach (RawColumn column in Candidates(train, options))
        {
            if (GroupedFiles.Shared(column, holdout.Columns[holdout.IndexOf(column.Name)]) is { } shared)
                yield return $"Column '{column.Name}' looks like an identifier that repeats. {shared} Hold out all rows of a '{column.Name}' or none; --group {Quoted(column.Name)} says that it groups rows and leaves it out.";
        }
    }

    // Who leaves a column out has seen what it is.
    private static IEnumerable<RawColumn> Candidates(RawTable table, SplitOptions options) => options.GroupEqualRows ? []
        : table.Columns.Where(c => c.Name != options.Target && !options.LeaveOut.Contains(c.Name) && RepeatedIdentifier.Is(c));

    private static string Quoted(string name) => name.Any(c => !char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.')) ? $"\"{name}\"" : name;
}
