using System.Globalization;
using CsvHelper;

namespace EquivLab.Data;

/// <summary>Writes tables as CSV: comma, line feed, a missing value as an empty field, numbers with their column's decimals.</summary>
public sealed class CsvTableWriter : IDisposable
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { NewLine = "\n", BufferSize = 1 << 16 };

    private readonly CsvWriter _writer;

    /// <summary>Starts a file with its header.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="columns">The columns, in order.</param>
    /// <param name="leaveOpen">Whether the stream stays open after <see cref="Dispose"/>.</param>
    public CsvTableWriter(Stream stream, IReadOnlyList<ColumnSchema> columns, bool leaveOpen = false)
        : this(CsvWriter.Create(stream, Options, leaveOpen))
    {
        foreach (ColumnSchema column in columns) _writer.WriteField(column.Name);
        _writer.EndRecord();
    }

    private CsvTableWriter(CsvWriter writer) => _writer = writer;

    /// <summary>The rows of a table as CSV without a header, for writing blocks that were formatted in parallel.</summary>
    /// <param name="table">The rows.</param>
    public static MemoryStream Format(Table table)
    {
        var stream = new MemoryStream(table.RowCount * table.Columns.Count * 8);
        using (var writer = new CsvTableWriter(CsvWriter.Create(stream, Options, leaveOpen: true))) writer.Write(table);
        stream.Position = 0;
        return stream;
    }

    /// <summary>Appends the rows of a table.</summary>
    /// <param name="table">A table with the columns of the header.</param>
    public void Write(Table table)
    {
        var cells = new CellWriter[table.Columns.Count];
        for (int c = 0; c < cells.Length; c++) cells[c] = CellWriter.For(table.Columns[c]);
        for (int row = 0; row < table.RowCount; row++)
        {
            foreach (CellWriter cell in cells) cell.Write(_writer, row);
            _writer.EndRecord();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private abstract class CellWriter
    {
        public abstract void Write(CsvWriter writer, int row);

        public static CellWriter For(Column column) => column switch
        {
            CategoricalColumn categorical => new CategoryWriter(categorical),
            NumericColumn { Schema.Type: ColumnType.Date } date => new DateWriter(date),
            NumericColumn { Schema: { Type: ColumnType.Integer, MinDecimals: 0 } } integer => new IntegerWriter(integer),
            NumericColumn { Schema.MinDecimals: > 0 } number => new SpelledWriter(number),
            _ => new NumberWriter((NumericColumn)column),
        };
    }

    private sealed class CategoryWriter(CategoricalColumn column) : CellWriter
    {
        private readonly byte[][] _texts = [.. column.Categories.Select(System.Text.Encoding.UTF8.GetBytes)];

        public override void Write(CsvWriter writer, int row)
        {
            int code = column.Codes[row];
            writer.WriteField(code < 0 ? default : _texts[code]);
        }
    }

    private sealed class IntegerWriter(NumericColumn column) : CellWriter
    {
        public override void Write(CsvWriter writer, int row)
        {
            double value = column.Values[row];
            if (double.IsNaN(value)) writer.WriteField(default(ReadOnlySpan<byte>));
            else if (Math.Abs(value) < long.MaxValue) writer.WriteField((long)value);
            else writer.WriteField(value.ToString("F0", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Numbers with zeros after the point.</summary>
    private sealed class SpelledWriter(NumericColumn column) : CellWriter
    {
        private const int MostDigits = 64;

        private readonly string _format = column.Schema.MinDecimals >= column.Schema.Decimals
            ? $"F{column.Schema.MinDecimals}"
            : "0." + new string('0', column.Schema.MinDecimals) + new string('#', column.Schema.Decimals - column.Schema.MinDecimals);

        public override void Write(CsvWriter writer, int row)
        {
            double value = column.Values[row];
            Span<byte> text = stackalloc byte[MostDigits];
            if (double.IsNaN(value)) writer.WriteField(default(ReadOnlySpan<byte>));
            else if (value.TryFormat(text, out int length, _format, CultureInfo.InvariantCulture)) writer.WriteField(text[..length]);
            else writer.WriteField(value.ToString(_format, CultureInfo.InvariantCulture));
        }
    }

    private sealed class NumberWriter(NumericColumn column) : CellWriter
    {
        private readonly int _decimals = column.Schema.Decimals;

        public override void Write(CsvWriter writer, int row)
        {
            double value = column.Values[row];
            if (double.IsNaN(value)) writer.WriteField(default(ReadOnlySpan<byte>));
            else writer.WriteField(Math.Round(value, _decimals));
        }
    }

    private sealed class DateWriter(NumericColumn column) : CellWriter
    {
        private readonly string _format = column.Schema.DateFormat!;

        public override void Write(CsvWriter writer, int row)
        {
            double value = column.Values[row];
            if (double.IsNaN(value)) writer.WriteField(default(ReadOnlySpan<byte>));
            else writer.WriteField(DateFormats.ToDate(value, _format).ToString(_format, CultureInfo.InvariantCulture));
        }
    }
}
