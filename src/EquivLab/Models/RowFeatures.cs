using EquivLab.Data;
using EquivLab.Encoding;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>A row as numbers: numbers as they are, categories by their rank in frequency, which trees can split well.</summary>
internal sealed record RowFeatures(IReadOnlyList<(string Name, CategoryCodec? Codec)> Columns)
{
    /// <summary>Features with the categories of this table; a category that it does not have is −1.</summary>
    public static RowFeatures Of(Table table) =>
        new([.. table.Columns.Select(c => (c.Name, c is CategoricalColumn categories ? CategoryCodec.Fit(categories) : null))]);

    /// <summary>Rows as ML.NET reads them.</summary>
    public static ViewColumn<VBuffer<float>> Vectors(float[][] rows)
    {
        int length = rows[0].Length;
        return new ViewColumn<VBuffer<float>>(
            EncodingPipeline.Features, new VectorDataViewType(NumberDataViewType.Single, length), i => new VBuffer<float>(length, rows[i]));
    }

    /// <summary>The rows of a table; columns are found by name.</summary>
    public float[][] Rows(Table table)
    {
        var rows = new float[table.RowCount][];
        for (int r = 0; r < rows.Length; r++) rows[r] = new float[Columns.Count];
        for (int c = 0; c < Columns.Count; c++)
        {
            (string name, CategoryCodec? codec) = Columns[c];
            if (codec is null)
            {
                var numbers = (NumericColumn)table[name];
                double origin = ViewColumn.OriginOf(numbers.Schema);
                for (int r = 0; r < rows.Length; r++) rows[r][c] = ViewColumn.ToFloat(numbers.Values[r] - origin);
                continue;
            }

            ushort[] codes = codec.Encode(table[name]);
            for (int r = 0; r < rows.Length; r++) rows[r][c] = codes[r] == ColumnCodec.Unknown ? -1 : codes[r];
        }

        return rows;
    }
}
