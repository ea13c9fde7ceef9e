using EquivLab.Data;

namespace EquivLab.Records;

/// <summary>
/// Places records of mixed columns so that the contribution of a column to the distance of two records is
/// min(1, |a − b|): Gower's distance (Gower 1971) with a robust range. Numbers are divided by the range between the
/// 1st and the 99th percentile of the reference table, categories are whole numbers, missing is a value of its own,
/// far from all others.
/// </summary>
internal sealed class RecordSpace
{
    private const float MissingPlace = 1e6f;

    private readonly ColumnPlace[] _columns;

    /// <param name="reference">The table whose ranges and categories are used: the synthetic one, which an attacker has.</param>
    public RecordSpace(Table reference)
    {
        _columns = [.. reference.Columns.Select(ColumnPlace.Of)];
    }

    public int Dimensions => _columns.Length;

    /// <summary>The places of a table's records, one array a column; columns are found by name.</summary>
    public float[][] Place(Table table)
    {
        var places = new float[_columns.Length][];
        Parallel.For(0, places.Length, c => places[c] = _columns[c].Place(table[_columns[c].Name]));
        return places;
    }

    private abstract class ColumnPlace(string name)
    {
        public string Name { get; } = name;

        public abstract float[] Place(Column column);

        public static ColumnPlace Of(Column column) => column switch
        {
            NumericColumn numeric => new NumberPlace(numeric),
            _ => new CategoryPlace((CategoricalColumn)column),
        };
    }

    private sealed class NumberPlace : ColumnPlace
    {
        private readonly double _origin;
        private readonly double _range;

        public NumberPlace(NumericColumn column)
            : base(column.Name)
        {
            double[] sorted = Array.FindAll(column.Values.ToArray(), v => !double.IsNaN(v));
            if (sorted.Length == 0) return;
            Array.Sort(sorted);
            _origin = sorted[sorted.Length / 2];
            _range = sorted[(int)(0.99 * (sorted.Length - 1))] - sorted[(int)(0.01 * (sorted.Length - 1))];
            if (_range == 0) _range = sorted[^1] - sorted[0];
        }

        public override float[] Place(Column column)
        {
            ReadOnlySpan<double> values = ((NumericColumn)column).Values;
            var places = new float[values.Length];
            for (int i = 0; i < places.Length; i++)
            {
                double offset = values[i] - _origin;
                // Where the reference is constant, any other value is a whole range away.
                places[i] = double.IsNaN(offset) ? MissingPlace
                    : _range > 0 ? (float)Math.Clamp(offset / _range, -1e4, 1e4)
                    : Math.Sign(offset);
            }

            return places;
        }
    }

    private sealed class CategoryPlace : ColumnPlace
    {
        private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

        public CategoryPlace(CategoricalColumn column)
            : base(column.Name)
        {
            foreach (string category in column.Categories) _codes.TryAdd(category, _codes.Count);
        }

        public override float[] Place(Column column)
        {
            var categorical = (CategoricalColumn)column;
            var map = new float[categorical.Categories.Count];
            int unseen = _codes.Count;
            for (int i = 0; i < map.Length; i++)
                map[i] = _codes.TryGetValue(categorical.Categories[i], out int code) ? code : unseen++;
            var places = new float[column.Count];
            for (int i = 0; i < places.Length; i++)
                places[i] = categorical.Codes[i] < 0 ? MissingPlace : map[categorical.Codes[i]];
            return places;
        }
    }
}
