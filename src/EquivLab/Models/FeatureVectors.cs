using EquivLab.Data;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>
/// Many columns of a table as one vector a row. ML.NET builds the schema of a pipeline anew for each of its steps, so that a step
/// a column would take time that grows with the cube of the columns.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="rows">The rows to read, by position.</param>
internal sealed class FeatureVectors(Table table, int[] rows)
{
    /// <summary>Numbers, NaN where missing.</summary>
    public ViewColumn Numbers(string name, IReadOnlyList<string> columns) => Dense(name, columns, value => value);

    /// <summary>1 where a number is missing, else 0.</summary>
    public ViewColumn Gaps(string name, IReadOnlyList<string> columns) => Dense(name, columns, value => float.IsNaN(value) ? 1 : 0);

    /// <summary>
    /// The most places of a vector that is written out for predictions: trees find a feature at its place, and in a sparse vector
    /// search for it at every node.
    /// </summary>
    private const int MostWrittenOut = 4096;

    /// <summary>A place for each category of each column, in their order: 1 at those of the row. A category without a place is all zeros.</summary>
    /// <param name="name">The column's name.</param>
    /// <param name="features">The columns and their categories.</param>
    /// <param name="forPredictions">Whether models only predict from it; the values are the same.</param>
    public ViewColumn OneHot(string name, IReadOnlyList<CategoryFeature> features, bool forPredictions = false)
    {
        var places = new (CategoricalColumn Column, int[] ByCode)[features.Count];
        int length = 0;
        for (int f = 0; f < features.Count; f++)
        {
            if (table[features[f].Name] is not CategoricalColumn column) throw Unexpected(features[f].Name);
            places[f] = (column, PlacesOf(column, features[f].Values, length));
            length += features[f].Values.Count;
        }

        if (forPredictions && length <= MostWrittenOut)
        {
            return new ViewColumn<VBuffer<float>>(name, new VectorDataViewType(NumberDataViewType.Single, length), (int position, ref VBuffer<float> row) =>
            {
                VBufferEditor<float> editor = VBufferEditor.Create(ref row, length);
                editor.Values.Clear();
                foreach ((CategoricalColumn column, int[] byCode) in places)
                    if (byCode[column.Codes[rows[position]] + 1] is >= 0 and int place) editor.Values[place] = 1;
                row = editor.Commit();
            });
        }

        return new ViewColumn<VBuffer<float>>(name, new VectorDataViewType(NumberDataViewType.Single, length), (int position, ref VBuffer<float> row) =>
        {
            VBufferEditor<float> editor = VBufferEditor.Create(ref row, length, places.Length);
            int known = 0;
            foreach ((CategoricalColumn column, int[] byCode) in places)
            {
                int place = byCode[column.Codes[rows[position]] + 1];
                if (place < 0) continue;
                editor.Indices[known] = place;
                editor.Values[known++] = 1;
            }

            row = editor.CommitTruncated(known);
        });
    }

    private ViewColumn<VBuffer<float>> Dense(string name, IReadOnlyList<string> columns, Func<float, float> feature)
    {
        (NumericColumn Column, double Origin)[] numbers =
            [.. columns.Select(c => table[c] is NumericColumn column ? (column, ViewColumn.OriginOf(column.Schema)) : throw Unexpected(c))];
        return new ViewColumn<VBuffer<float>>(name, new VectorDataViewType(NumberDataViewType.Single, numbers.Length), (int position, ref VBuffer<float> row) =>
        {
            VBufferEditor<float> editor = VBufferEditor.Create(ref row, numbers.Length);
            for (int c = 0; c < numbers.Length; c++)
                editor.Values[c] = feature(ViewColumn.ToFloat(numbers[c].Column.Values[rows[position]] - numbers[c].Origin));
            row = editor.Commit();
        });
    }

    /// <summary>The place of each code, missing first; −1 without one.</summary>
    private static int[] PlacesOf(CategoricalColumn column, IReadOnlyList<string?> values, int start)
    {
        var places = new int[column.Categories.Count + 1];
        Array.Fill(places, -1);
        var known = new Dictionary<string, int>(values.Count, StringComparer.Ordinal);
        for (int v = 0; v < values.Count; v++)
        {
            if (values[v] is { } category) known.Add(category, start + v);
            else places[0] = start + v;
        }

        for (int code = 0; code < column.Categories.Count; code++)
            if (known.TryGetValue(column.Categories[code], out int place)) places[code + 1] = place;
        return places;
    }

    private static InvalidOperationException Unexpected(string name) => new($"Column '{name}' is of another kind than in the train table.");
}
