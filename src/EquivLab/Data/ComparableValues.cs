using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// Requires the values of another table to be comparable with the train set's. Where a column is spelled in another way,
/// no row is a copy and every row is a stranger: attacks find nothing in a leak, or tell members by the spelling alone.
/// </summary>
internal static class ComparableValues
{
    /// <summary>A smaller share of the rows moves no figure by more than itself: a warning.</summary>
    private const double Negligible = 0.01;

    /// <summary>A smaller share of known values is hardly any.</summary>
    private const double HardlyAny = 0.05;

    /// <summary>More columns of one table are named in one sentence.</summary>
    private const int MostSentences = 5;

    /// <param name="train">The train set.</param>
    /// <param name="other">A table with its columns, Booleans spelled as in the train set.</param>
    /// <param name="name">The other table's file name.</param>
    /// <param name="warn">Receives a sentence for each column that is compared with reserve.</param>
    /// <exception cref="InputException">A column cannot be compared.</exception>
    public static void Require(Table train, Table other, string name, Action<string>? warn)
    {
        var refused = new List<(string Column, string Why, string Remedy)>();
        var doubted = new List<(string Column, string Why)>();
        foreach (Column column in train.Columns)
        {
            Column given = other[column.Name];
            if (column is CategoricalColumn known) Judge(known, (CategoricalColumn)given, refused, doubted);
            else Judge((NumericColumn)column, (NumericColumn)given, doubted);
        }

        if (refused.Count > 0)
        {
            (string column, string why, string remedy) = refused[0];
            string[] others = [.. refused.Skip(1).Select(r => r.Column)];
            throw new InputException($"{name}: column '{column}' {why}; {remedy}, or leave the column out with --leave-out.{(others.Length > 0 ? $" Look at {List(others)} too." : "")}");
        }

        foreach ((string column, string why) in doubted.Take(MostSentences)) warn?.Invoke($"Column '{column}' of {name} {why}.");
        if (doubted.Count > MostSentences) warn?.Invoke($"Other columns of {name} are no better: {List([.. doubted.Skip(MostSentences).Select(d => d.Column)])}.");
    }

    private static void Judge(CategoricalColumn train, CategoricalColumn other, List<(string Column, string Why, string Remedy)> refused, List<(string Column, string Why)> doubted)
    {
        var overlap = new CategoryOverlap(train, other);
        if (NoValue(overlap.Values, overlap.Rows, overlap.TrainValues, overlap.TrainRows) is { } empty)
        {
            doubted.Add((train.Name, empty));
            return;
        }

        double natural = overlap.MostUnknown;
        bool isRespelled = overlap.Respelled > overlap.MostRespelled, isOftenMissing = overlap.UnknownMissing > natural, isNew = overlap.Unknown > natural;
        bool IsMany(int rows) => rows > Negligible * overlap.Values;
        if (isRespelled && IsMany(overlap.Respelled)) refused.Add((train.Name, Respelled(overlap), "write them as the train set does"));
        else if (isOftenMissing && IsMany(overlap.UnknownMissing)) refused.Add((train.Name, UnknownMissing(overlap), "name the text with --missing"));
        else if (overlap.LostMissing is { } lost) refused.Add((train.Name, $"never holds '{lost}', as rows of the train set do, and has missing values instead", "write them as the train set does, or name the text with --missing"));
        else if (overlap.Unknown == overlap.Values && isNew) refused.Add((train.Name, NoneKnown(overlap), "write its values as the train set does"));
        else if (overlap.Unknown == overlap.Values && overlap.Values > 0) doubted.Add((train.Name, NoneKnown(overlap) + ": such a column hides copies, and --leave-out leaves it away"));
        else if (overlap.Unknown > (1 - HardlyAny) * overlap.Values) doubted.Add((train.Name, Text($"holds hardly any value that the train set knows, {overlap.Unknown:N0} of {overlap.Values:N0} are unknown: a row with one is never found to be a copy")));
        else if (isRespelled) doubted.Add((train.Name, Respelled(overlap)));
        else if (isOftenMissing) doubted.Add((train.Name, UnknownMissing(overlap)));
        else if (isNew && IsMany(overlap.Unknown)) doubted.Add((train.Name, Text($"holds values that the train set does not know in {overlap.Unknown:N0} of {overlap.Values:N0} rows with a value: such a row is never found to be a copy")));
    }

    /// <summary>Numbers of another unit are judged, not refused: no unit is written in a table.</summary>
    private static void Judge(NumericColumn train, NumericColumn other, List<(string Column, string Why)> doubted)
    {
        (double low, double high, int trainValues) = Range(train);
        int values = 0, within = 0;
        foreach (double value in other.Values)
        {
            if (double.IsNaN(value)) continue;
            values++;
            if (value >= low && value <= high) within++;
        }

        if (NoValue(values, other.Count, trainValues, train.Count) is { } empty) doubted.Add((train.Name, empty));
        else if (trainValues > 0 && values > 0 && within < HardlyAny * values)
            doubted.Add((train.Name, Text($"has {within:N0} of {values:N0} values within the train set's range; its unit may be another one")));
    }

    private static string? NoValue(int values, int rows, int trainValues, int trainRows) =>
        values > 0 || rows == 0 || trainValues <= Negligible * trainRows ? null
        : Text($"has no value, where {trainValues:N0} of {trainRows:N0} train rows have one: no row is found to be a copy of theirs");

    private static (double Low, double High, int Values) Range(NumericColumn column)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        int values = 0;
        foreach (double value in column.Values)
        {
            if (double.IsNaN(value)) continue;
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
            values++;
        }

        return (low, high, values);
    }

    private static string NoneKnown(CategoryOverlap overlap) => Text($"holds {overlap.Values:N0} values, and none that the train set knows");

    private static string UnknownMissing(CategoryOverlap overlap) =>
        Text($"holds '{overlap.UnknownMissingText}' in {overlap.UnknownMissing:N0} of {overlap.Rows:N0} rows, which the train set does not have and which usually means a missing value");

    private static string Respelled(CategoryOverlap overlap)
    {
        string example = overlap.Example is { } e ? $"'{e.Text}' for '{e.Category}', " : "";
        string many = overlap.RespelledCategories == 1 ? "a category" : Text($"{overlap.RespelledCategories:N0} categories");
        return Text($"spells {many} in another way than the train set, in {overlap.Respelled:N0} of {overlap.Rows:N0} rows ({example}the spellings differ only in {Word(overlap.Difference)})");
    }

    private static string Word(SpellingDifference difference) => difference switch
    {
        SpellingDifference.Case => "case",
        SpellingDifference.WhiteSpace => "white space",
        SpellingDifference.Number => "how a number is written",
        _ => "case, white space or punctuation",
    };

    private static string List(string[] columns) => string.Join(", ", columns.Take(10).Select(c => $"'{c}'")) + (columns.Length > 10 ? Text($" and {columns.Length - 10} more") : "");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
