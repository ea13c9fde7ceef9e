using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Smote;

/// <summary>
/// Draws a row, one of its neighbours, and a point between them: numbers are interpolated and rounded as the column
/// is, categories are those of <see cref="NeighbourMajority"/>. Where a number is missing at one end, the nearer end counts.
/// </summary>
internal sealed class SmoteGenerator : IGenerator
{
    private readonly Column[] _columns;
    private readonly ClassNeighbours _neighbours;
    private readonly int _rowCount;

    /// <param name="train">The real rows.</param>
    /// <param name="neighbours">The neighbours of each.</param>
    public SmoteGenerator(Table train, ClassNeighbours neighbours)
    {
        _columns = [.. train.Columns.Select(c => c is CategoricalColumn categories ? NeighbourMajority.Of(categories, neighbours) : c)];
        _neighbours = neighbours;
        _rowCount = train.RowCount;
        Columns = [.. train.Columns.Select(c => c.Schema)];
    }

    public IReadOnlyList<ColumnSchema> Columns { get; }

    public Table SampleBlock(int rows, ulong seed, long block)
    {
        var rng = new Rng(seed, Streams.Sample + (ulong)block);
        var from = new int[rows];
        var to = new int[rows];
        var way = new double[rows];
        for (int i = 0; i < rows; i++)
        {
            from[i] = rng.Next(_rowCount);
            ReadOnlySpan<int> neighbours = _neighbours.Of(from[i]);
            to[i] = neighbours.IsEmpty ? from[i] : neighbours[rng.Next(neighbours.Length)];
            way[i] = rng.NextDouble();
        }

        return new Table([.. _columns.Select(c => c is NumericColumn numbers ? Between(numbers, from, to, way) : c.Select(from))]);
    }

    private static NumericColumn Between(NumericColumn column, int[] from, int[] to, double[] way)
    {
        ReadOnlySpan<double> values = column.Values;
        double scale = Math.Pow(10, column.Schema.Decimals);
        var between = new double[from.Length];
        for (int i = 0; i < between.Length; i++)
        {
            double a = values[from[i]], b = values[to[i]];
            double value = double.IsNaN(a) || double.IsNaN(b) ? (way[i] < 0.5 ? a : b) : a + way[i] * (b - a);
            between[i] = Math.Round(value * scale) / scale;
        }

        return new NumericColumn(column.Schema, between);
    }
}
