using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// Requires a table that is compared with the train set to have its columns, in any order, and no others: what stands
/// in another column would not be judged, and be released all the same.
/// </summary>
internal static class SameColumns
{
    private const int MostNamed = 5;

    /// <param name="file">The table.</param>
    /// <param name="needed">The columns that are compared.</param>
    /// <param name="besides">Columns that may be there and are left out: those that the user names, and those of the train file that are not compared.</param>
    /// <exception cref="InputException">A column is missing, or is one too many.</exception>
    public static void Require(RawTable file, IReadOnlyCollection<string> needed, IEnumerable<string> besides)
    {
        string[] names = [.. file.Columns.Select(c => c.Name)];
        string[] missing = [.. needed.Except(names)], extra = [.. names.Except(needed).Except(besides)];
        // Where no name is right, the first line may be a row: it is not to be printed.
        if (extra.Length == names.Length)
            throw new InputException($"{file.Name} line 1: names no column of the train set; expected a header with {List([.. needed])}.");
        if (missing.Length == 0 && extra.Length == 0) return;
        if (extra.Length == 0) throw new InputException($"{file.Name}: lacks {List(missing)}; expected the columns of the train set.");
        string lacks = missing.Length > 0 ? $"lacks {List(missing)} and " : "";
        throw new InputException(
            $"{file.Name}: {lacks}has {List(extra)} besides; expected the columns of the train set and no others: drop what is not to be released, or name with --leave-out what is not to be judged.");
    }

    private static string List(string[] names) => string.Join(", ", names.Take(MostNamed).Select(n => $"'{n}'"))
        + (names.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Length - MostNamed} more") : "");
}
