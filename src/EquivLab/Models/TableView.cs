using Microsoft.ML;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>
/// Columns in memory, as ML.NET reads them: a row is only a position, so that streaming a table allocates nothing a row.
/// </summary>
internal sealed class TableView : IDataView
{
    private readonly IReadOnlyList<ViewColumn> _columns;
    private readonly int _rowCount;

    public TableView(int rowCount, IReadOnlyList<ViewColumn> columns)
    {
        _rowCount = rowCount;
        _columns = columns;
        var schema = new DataViewSchema.Builder();
        foreach (ViewColumn column in columns) schema.AddColumn(column.Name, column.Type);
        Schema = schema.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => _rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new Cursor(this, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    private sealed class Cursor : DataViewRowCursor
    {
        private readonly TableView _view;
        private readonly bool[] _active;
        private long _position = -1;

        public Cursor(TableView view, IEnumerable<DataViewSchema.Column> columnsNeeded)
        {
            _view = view;
            _active = new bool[view._columns.Count];
            foreach (DataViewSchema.Column column in columnsNeeded) _active[column.Index] = true;
        }

        public override long Position => _position;

        public override long Batch => 0;

        public override DataViewSchema Schema => _view.Schema;

        public override bool MoveNext()
        {
            if (_position >= _view._rowCount) return false;
            return ++_position < _view._rowCount;
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

        public override ValueGetter<DataViewRowId> GetIdGetter()
            => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_position, 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (!_active[column.Index])
                throw new InvalidOperationException($"Column '{column.Name}' was not asked for when the cursor was opened.");
            if (_view._columns[column.Index] is not ViewColumn<TValue> typed)
                throw new InvalidOperationException($"Column '{column.Name}' is {column.Type}, not {typeof(TValue).Name}.");
            CellReader<TValue> read = typed.Read;
            return (ref TValue value) => read((int)_position, ref value);
        }
    }
}
