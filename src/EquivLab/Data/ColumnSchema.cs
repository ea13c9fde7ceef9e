using System.Text.Json.Serialization;

namespace EquivLab.Data;

/// <summary>The declared or inferred meaning of one column.</summary>
/// <param name="Name">The column's name, as in the header.</param>
/// <param name="Type">What the values mean.</param>
public sealed record ColumnSchema(string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ColumnType Type)
{
    /// <summary>Digits after the decimal point that values are written with; 0 unless the type is <see cref="ColumnType.Number"/>.</summary>
    public int Decimals { get; init; }

    /// <summary>Digits after the decimal point that a value is written with at least, zeros too; more than <see cref="Decimals"/> where whole numbers are written as 183.0.</summary>
    public int MinDecimals { get; init; }

    /// <summary>Where the values of a numeric column lie, if more coarsely than its decimals or the unit of its dates say; null otherwise.</summary>
    public ValueGrid? Grid { get; init; }

    /// <summary>The domain of a categorical column where it is declared, and so known to everybody; null otherwise.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Whether the categories are numbers: two spellings of one number are the same category.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>The .NET format of a <see cref="ColumnType.Date"/> column; null for other types.</summary>
    public string? DateFormat { get; init; }

    /// <summary>Whether values are stored as numbers.</summary>
    [JsonIgnore]
    public bool IsNumeric => Type is ColumnType.Number or ColumnType.Integer or ColumnType.Date;

    /// <summary>Whether a synthesizer is given the column: everything but free text and identifiers.</summary>
    [JsonIgnore]
    public bool IsSynthesized => Type is not (ColumnType.Text or ColumnType.Identifier);
}
