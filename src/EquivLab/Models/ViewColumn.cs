using EquivLab.Data;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>One column of a <see cref="TableView"/>.</summary>
internal abstract record ViewColumn(string Name, DataViewType Type)
{
    // Dates are counted from the year 1, where a float tells seconds no better than by the hour. Counted from here it
    // tells them by the minute, and days exactly.
    private const double Epoch = 730_119;
    private const double SecondsPerDay = 86_400;

    /// <summary>The text of a missing category. Real categories are marked in front, so none can be equal to it.</summary>
    internal static readonly ReadOnlyMemory<char> MissingText = "?".AsMemory();

    /// <summary>The text of a category; never equal to <see cref="MissingText"/>, and never empty, which ML.NET would take for missing.</summary>
    internal static ReadOnlyMemory<char> TextOf(string category) => ("=" + category).AsMemory();

    /// <summary>Numbers as floats, NaN where missing, of the given rows.</summary>
    internal static ViewColumn<float> Numbers(string name, NumericColumn column, int[] rows)
    {
        double origin = OriginOf(column.Schema);
        return new ViewColumn<float>(name, NumberDataViewType.Single, i => ToFloat(column.Values[rows[i]] - origin));
    }

    /// <summary>Categories as texts, of the given rows.</summary>
    internal static ViewColumn<ReadOnlyMemory<char>> Texts(string name, CategoricalColumn column, int[] rows)
    {
        var texts = new ReadOnlyMemory<char>[column.Categories.Count];
        for (int code = 0; code < texts.Length; code++) texts[code] = TextOf(column.Categories[code]);
        return new ViewColumn<ReadOnlyMemory<char>>(name, TextDataViewType.Instance, i =>
        {
            int code = column.Codes[rows[i]];
            return code < 0 ? MissingText : texts[code];
        });
    }

    /// <summary>The value as models see it: finite or NaN.</summary>
    internal static float ToFloat(double value) => (float)Math.Clamp(value, -float.MaxValue, float.MaxValue);

    internal static double OriginOf(ColumnSchema schema)
    {
        if (schema.Type != ColumnType.Date) return 0;
        bool hasTime = schema.DateFormat?.Contains('H', StringComparison.OrdinalIgnoreCase) ?? false;
        return hasTime ? Epoch * SecondsPerDay : Epoch;
    }
}

/// <summary>One column of a <see cref="TableView"/> with its values by position.</summary>
internal sealed record ViewColumn<T>(string Name, DataViewType Type, Func<int, T> ValueOf) : ViewColumn(Name, Type);
