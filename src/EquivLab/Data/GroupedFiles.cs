using System.Globalization;

namespace EquivLab.Data;

/// <summary>The groups of a train and a hold-out file, which nobody here split.</summary>
/// <param name="Groups">The groups of both.</param>
/// <param name="Warnings">What the reader of figures must know of them.</param>
internal sealed record GroupedFiles(SplitGroups Groups, IReadOnlyList<string> Warnings)
{
    /// <param name="train">The train file as read.</param>
    /// <param name="holdout">The hold-out file as read.</param>
    /// <param name="options">The column that groups rows.</param>
    /// <returns>Null where none does.</returns>
    /// <exception cref="InputException">The column cannot group rows.</exception>
    public static GroupedFiles? Of(RawTable train, RawTable holdout, SplitOptions options)
    {
        if (GroupedRows.ColumnOf(train, options) is not { } column) return null;
        RawColumn other = holdout.Columns[holdout.IndexOf(column.Name)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int next = 0;
        int[] Number(RawColumn raw)
        {
            int[] of = Array.ConvertAll(raw.Texts, text => numbers.TryGetValue(text, out int known) ? known : numbers[text] = next++);
            return Array.ConvertAll(raw.Codes, code => code < 0 ? next++ : of[code]);
        }

        var groups = new SplitGroups(Number(column), Number(other), column.Name, EqualRows: false);
        string shared = Shared(column, other) is { } both
            ? $"{both} Models and attacks meet in the hold-out whom the synthesizer has seen: hold out all rows of a '{column.Name}' or none."
            : string.Create(CultureInfo.InvariantCulture, $"No '{column.Name}' has rows in both files ({RowGroups.Count(groups.Train):N0} in the train set, {RowGroups.Count(groups.Holdout):N0} in the hold-out).");
        int without = column.Codes.Count(c => c < 0) + other.Codes.Count(c => c < 0);
        string alone = without == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" The {without:N0} row{(without == 1 ? "" : "s")} without a value are each a group of their own.");
        return new GroupedFiles(groups, [$"{shared}{alone} {GroupedRows.Independence}"]);
    }

    /// <summary>How many values of the hold-out the train set has too, as a sentence; null where none.</summary>
    public static string? Shared(RawColumn train, RawColumn holdout)
    {
        int[] all = [.. Enumerable.Range(0, holdout.Codes.Length)];
        int[] counts = holdout.Count(all), inTrain = train.Count([.. Enumerable.Range(0, train.Codes.Length)]);
        var known = new HashSet<string>(train.Texts.Where((_, i) => inTrain[i] > 0), StringComparer.Ordinal);
        int values = counts.Count(c => c > 0), both = 0, rows = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] == 0 || !known.Contains(holdout.Texts[i])) continue;
            both++;
            rows += counts[i];
        }

        return both == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"{both:N0} of the {values:N0} values of '{train.Name}' in the hold-out, {rows:N0} of {holdout.Codes.Length:N0} rows, have rows in the train set too.");
    }
}
