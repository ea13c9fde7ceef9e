using EquivLab.Data;

namespace EquivLab.Encoding;

/// <summary>
/// Maps one column to small integer codes and back. Fitted on one table and fixed from then on. Where the fitted
/// column had missing values, "missing" is the last code.
/// </summary>
internal abstract class ColumnCodec(ColumnSchema schema, int valueCodes, bool hasMissing)
{
    /// <summary>The code of a value that the codec cannot express, such as a category the fitted column did not have.</summary>
    public const ushort Unknown = ushort.MaxValue;

    public ColumnSchema Schema { get; } = schema;

    public bool HasMissing { get; } = hasMissing;

    /// <summary>Codes for values, without the one for missing.</summary>
    public int ValueCodes { get; } = valueCodes;

    /// <summary>All codes: 0 … <see cref="Size"/> − 1.</summary>
    public int Size { get; } = valueCodes + (hasMissing ? 1 : 0);

    /// <summary>Whether neighbouring codes are neighbouring values.</summary>
    public abstract bool IsOrdered { get; }

    /// <summary>The codes of a column with this codec's name and type.</summary>
    public abstract ushort[] Encode(Column column);

    /// <summary>A column of values for codes; numbers are drawn within their bin.</summary>
    public abstract Column Decode(ReadOnlySpan<ushort> codes, ref Rng rng);

    /// <summary>The code of one text, as typed by a user; <see cref="Unknown"/> where it has none.</summary>
    public abstract ushort EncodeText(string text);

    /// <summary>The code for a missing value.</summary>
    protected ushort MissingCode => HasMissing ? (ushort)ValueCodes : Unknown;
}
