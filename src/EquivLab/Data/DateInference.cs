using System.Globalization;

namespace EquivLab.Data;

/// <summary>Finds the date format of a column of texts.</summary>
internal static class DateInference
{
    /// <summary>A column with so many dates among its texts is one of dates.</summary>
    private const double MostlyDates = 0.9;

    /// <summary>A column of fewer dates may be a category.</summary>
    private const int FewestDates = 20;

    private const int SampledRows = 200;

    /// <summary>The first format that all texts have; null where there is none.</summary>
    /// <param name="texts">Distinct texts.</param>
    /// <param name="counts">How often each occurs; zero counts are ignored.</param>
    public static string? FormatOf(string[] texts, ReadOnlySpan<int> counts)
    {
        foreach (string format in DateFormats.Known)
        {
            bool all = true;
            for (int i = 0; i < counts.Length && all; i++)
                all = counts[i] == 0 || DateFormats.TryParse(texts[i], format, out _);
            if (all) return TimeZoneOffset.Definite(format, Used(texts, counts));
        }

        return null;
    }

    /// <summary>Refuses a column of dates with a few stray texts or of two formats: as a category every date would come out verbatim.</summary>
    /// <exception cref="InputException">The column is one.</exception>
    public static void RefuseAlmostDates(RawTable table, RawColumn column, ReadOnlySpan<int> counts, int rows)
    {
        if (!LooksLikeDates(column)) return;
        int[] alike = [.. counts];
        (string Format, int Rows)[] found = [.. Formats(column.Texts, alike).Take(2)];
        int dates = found.Sum(f => f.Rows);
        if (dates < MostlyDates * rows || counts.Length - alike.Count(c => c > 0) < FewestDates) return;
        if (found is [var first, var second] && second.Rows > (1 - MostlyDates) * rows)
        {
            throw new InputException(string.Create(CultureInfo.InvariantCulture,
                $"{table.Name}: column '{column.Name}' holds dates in two formats, {first.Rows} rows as {first.Format} and {second.Rows} as {second.Format}; write all in one, or declare the column's type in a schema file."));
        }

        for (int i = 0; i < alike.Length; i++) alike[i] = counts[i] > 0 && !DateFormats.TryParse(column.Texts[i], found[0].Format, out _) ? 1 : 0;
        int line = table.LineNumbers[Array.FindIndex(column.Codes, code => code >= 0 && alike[code] > 0)];
        throw new InputException(string.Create(CultureInfo.InvariantCulture,
            $"{table.Name} line {line}: column '{column.Name}' holds dates as {found[0].Format} except in {rows - found[0].Rows} of {rows} rows; correct those, name their texts with --missing, or declare the column's type in a schema file."));
    }

    /// <summary>Whether half of some rows hold a date: of a million texts all formats would be tried for seconds.</summary>
    private static bool LooksLikeDates(RawColumn column)
    {
        int step = Math.Max(1, column.Codes.Length / SampledRows);
        string[] some = [.. column.Codes.Where((code, row) => row % step == 0 && code >= 0).Select(code => column.Texts[code])];
        return 2 * some.Count(text => DateFormats.Known.Any(format => DateFormats.TryParse(text, format, out _))) >= some.Length;
    }

    /// <summary>The format that most rows have, then of the others that of most, and so on; struck out of the counts.</summary>
    private static IEnumerable<(string Format, int Rows)> Formats(string[] texts, int[] counts)
    {
        while (true)
        {
            (string Format, int Rows) best = DateFormats.Known
                .Select(format => (format, texts.Where((text, i) => counts[i] > 0 && DateFormats.TryParse(text, format, out _)).Count()))
                .MaxBy(f => f.Item2);
            if (best.Rows == 0) yield break;
            int rows = 0;
            for (int i = 0; i < counts.Length; i++)
            {
                if (counts[i] == 0 || !DateFormats.TryParse(texts[i], best.Format, out _)) continue;
                rows += counts[i];
                counts[i] = 0;
            }

            yield return (best.Format, rows);
        }
    }

    private static IEnumerable<string> Used(string[] texts, ReadOnlySpan<int> counts)
    {
        int[] used = counts.ToArray();
        return texts.Where((_, i) => used[i] > 0);
    }
}
