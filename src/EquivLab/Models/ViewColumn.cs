using EquivLab.Data;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>Reads the value at a position into a place that a cursor uses again and again, so that vectors need no new memory a row.</summary>
internal delegate void CellReader<T>(int position, ref T value);

/// <summary>One column of a <see cref="TableView"/>.</summary>
internal abstract record ViewColumn(string Name, DataViewType Type)
{
    // Dates are counted from the year 1, where a float tells seconds no better than by the hour. Counted from here it
    // tells them by the minute, and days exactly.
    private const double Epoch = 730_119;
    private const double SecondsPerDay = 86_400;

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
internal sealed record ViewColumn<T>(string Name, DataViewType Type, CellReader<T> Read) : ViewColumn(Name, Type)
{
    public ViewColumn(string name, DataViewType type, Func<int, T> valueOf)
        : this(name, type, (int position, ref T value) => value = valueOf(position))
    {
    }
}
