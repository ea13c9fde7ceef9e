using System.Text.Json.Serialization;

namespace EquivLab.Data;

/// <summary>The declared or inferred meaning of one column.</summary>
/// <param name="Name">The column's name, as in the header.</param>
/// <param name="Type">What the values mean.</param>
public sealed record ColumnSchema(string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ColumnType Type)
{
    /// <summary>Digits after the decimal point that values are written with; 0 unless the type is <see cref="ColumnType.Number"/>.</summary>
    public int Decimals { get; init; }

    /// <summary>The .NET format of a <see cref="ColumnType.Date"/> column; null for other types.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Whether values are stored as numbers.</summary>
    [JsonIgnore]
    public bool IsNumeric => Type is ColumnType.Number or ColumnType.Integer or ColumnType.Date;

    /// <summary>Whether a synthesizer is given the column: everything but free text and identifiers.</summary>
    [JsonIgnore]
    public bool IsSynthesized => Type is not (ColumnType.Text or ColumnType.Identifier);
}
