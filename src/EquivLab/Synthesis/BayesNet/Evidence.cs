using System.Globalization;
using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>A column that is given: its code, and the value that the drawn rows will show.</summary>
/// <param name="Column">The column's position.</param>
/// <param name="Code">The code that stands for the value.</param>
/// <param name="Text">The value as the user gave it; empty is missing.</param>
internal sealed record Evidence(int Column, ushort Code, string Text)
{
    private const int MostNamed = 20;

    /// <summary>Reads what a user gave.</summary>
    /// <param name="codecs">The network's codecs.</param>
    /// <param name="given">Values by column name; an empty value is missing.</param>
    /// <exception cref="InputException">A column or a value is not in the model.</exception>
    public static Evidence[] Resolve(ColumnCodec[] codecs, IReadOnlyDictionary<string, string> given) => [.. given.Select(g =>
    {
        int column = Array.FindIndex(codecs, c => c.Schema.Name == g.Key);
        if (column < 0) throw new InputException($"--given: there is no column '{g.Key}' in the model; its columns are {string.Join(", ", codecs.Select(c => c.Schema.Name))}.");
        ColumnCodec codec = codecs[column];
        if (g.Value.Length == 0)
        {
            return codec.HasMissing
                ? new Evidence(column, (ushort)codec.ValueCodes, "")
                : throw new InputException($"--given: column '{g.Key}' has no missing values in the train set.");
        }

        ushort code = codec.EncodeText(g.Value);
        if (code != ColumnCodec.Unknown && (codec as NumericCodec)?.Covers(g.Value) != false) return new Evidence(column, code, g.Value);
        throw new InputException($"--given: column '{g.Key}': {Expected(codec, code)}.");
    })];

    private static string Expected(ColumnCodec codec, ushort code)
    {
        if (codec is CategoryCodec { Categories: var known })
            return $"the model does not have that category; expected {string.Join(", ", known.Take(MostNamed).Select(c => $"'{c}'"))}{(known.Length > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" or one of {known.Length - MostNamed} others") : "")}";
        var numeric = (NumericCodec)codec;
        if (code != ColumnCodec.Unknown && numeric.Range is { } range)
            return $"that value is outside the model; expected {Written(range.Low, codec.Schema)} to {Written(range.High, codec.Schema)}";
        return codec.Schema.Type switch
        {
            ColumnType.Date => $"expected a date as {codec.Schema.DateFormat}",
            ColumnType.Integer => "expected a whole number",
            _ => "expected a number with a decimal point",
        };
    }

    private static string Written(double value, ColumnSchema schema) => schema.DateFormat is { } format
        ? DateFormats.ToDate(value, format).ToString(format, CultureInfo.InvariantCulture)
        : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A column that has the given value in every row.</summary>
    public Column Repeat(ColumnSchema schema, int rows)
    {
        if (!schema.IsNumeric)
            return new CategoricalColumn(schema, Enumerable.Repeat(Text.Length == 0 ? CategoricalColumn.Missing : 0, rows).ToArray(), Text.Length == 0 ? [] : [Text]);
        double value = double.NaN;
        if (Text.Length > 0 && !(schema.DateFormat is { } format && DateFormats.TryParse(Text, format, out value)))
            value = double.Parse(Text, CultureInfo.InvariantCulture);
        return new NumericColumn(schema, Enumerable.Repeat(value, rows).ToArray());
    }
}
