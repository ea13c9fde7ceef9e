using EquivLab.Data;

namespace EquivLab.Privacy.Risks;

/// <summary>
/// Whether a guessed value is right. Categories have to be the same; numbers have to be within 5 % of the true value and
/// within 5 % of the column's range between its 1st and 99th percentile, so that years and other numbers far from 0
/// are not all the same; dates only the latter, since their 0 means nothing. A missing value is guessed by a missing one.
/// </summary>
internal sealed class ValueGuess
{
    private const double Close = 0.05;

    private readonly Column _guesses;
    private readonly double _closeInRange;

    /// <param name="guesses">The released table's column, whose values are guessed.</param>
    public ValueGuess(Column guesses)
    {
        _guesses = guesses;
        if (guesses is not NumericColumn numeric) return;
        double[] sorted = Array.FindAll(numeric.Values.ToArray(), v => !double.IsNaN(v));
        Array.Sort(sorted);
        if (sorted.Length > 0) _closeInRange = Close * (sorted[(int)(0.99 * (sorted.Length - 1))] - sorted[(int)(0.01 * (sorted.Length - 1))]);
    }

    /// <summary>How many of the first records are guessed right.</summary>
    /// <param name="targets">The true values.</param>
    /// <param name="rows">For each of the first records, the row of the released table whose value is the guess.</param>
    public int Right(Column targets, ReadOnlySpan<int> rows)
    {
        int right = 0;
        if (_guesses is NumericColumn numbers)
        {
            ReadOnlySpan<double> guesses = numbers.Values, truth = ((NumericColumn)targets).Values;
            for (int i = 0; i < rows.Length; i++)
                if (IsClose(guesses[rows[i]], truth[i])) right++;
            return right;
        }

        var categories = (CategoricalColumn)_guesses;
        var asked = (CategoricalColumn)targets;
        int[] codes = CodesIn(categories, asked);
        for (int i = 0; i < rows.Length; i++)
        {
            int truth = asked.Codes[i];
            if (categories.Codes[rows[i]] == (truth < 0 ? CategoricalColumn.Missing : codes[truth])) right++;
        }

        return right;
    }

    private bool IsClose(double guess, double truth)
    {
        if (double.IsNaN(guess) || double.IsNaN(truth)) return double.IsNaN(guess) && double.IsNaN(truth);
        double error = Math.Abs(guess - truth);
        return error <= _closeInRange && (_guesses.Schema.Type == ColumnType.Date || error <= Close * Math.Abs(truth)) || error == 0;
    }

    /// <summary>The code of each of one column's categories in another; one that nobody has where there is none.</summary>
    private static int[] CodesIn(CategoricalColumn column, CategoricalColumn other)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int c = 0; c < column.Categories.Count; c++) known[column.Categories[c]] = c;
        return [.. other.Categories.Select(category => known.GetValueOrDefault(category, int.MaxValue))];
    }
}
