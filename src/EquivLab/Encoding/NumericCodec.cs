using System.Globalization;
using EquivLab.Data;

namespace EquivLab.Encoding;

/// <summary>Codes for numbers: bins in ascending order, see <see cref="NumericBinning"/>.</summary>
internal sealed class NumericCodec : ColumnCodec
{
    private readonly Dictionary<double, ushort> _spikes;
    private readonly double[] _lows;
    private readonly (double High, ushort Code)[] _highs;

    /// <param name="schema">The column.</param>
    /// <param name="bins">The bins, ascending.</param>
    /// <param name="uppers">The largest value that goes into each bin, ascending; the last is +∞.</param>
    /// <param name="spikes">Bins that hold one frequent value only, by value: they take it before the intervals are asked.</param>
    /// <param name="hasMissing">Whether missing has a code.</param>
    public NumericCodec(ColumnSchema schema, NumericBin[] bins, double[] uppers, Dictionary<double, ushort> spikes, bool hasMissing)
        : base(schema, bins.Length, hasMissing)
    {
        Bins = bins;
        Uppers = uppers;
        _spikes = spikes;
        int[] wide = spikes.Count == 0 ? [] : [.. Enumerable.Range(0, bins.Length).Where(b => bins[b].Knots.Length > 0)];
        _lows = Array.ConvertAll(wide, b => bins[b].Values.Append(bins[b].Knots[0]).Min());
        _highs = Array.ConvertAll(wide, b => (bins[b].Values.Append(bins[b].Knots[^1]).Max(), (ushort)b));
    }

    public NumericBin[] Bins { get; }

    public double[] Uppers { get; }

    public IReadOnlyDictionary<double, ushort> Spikes => _spikes;

    public override bool IsOrdered => true;

    public override ushort[] Encode(Column column)
    {
        ReadOnlySpan<double> values = ((NumericColumn)column).Values;
        var codes = new ushort[values.Length];
        for (int i = 0; i < codes.Length; i++) codes[i] = Encode(values[i]);
        return codes;
    }

    public override NumericColumn Decode(ReadOnlySpan<ushort> codes, ref Rng rng)
    {
        var values = new double[codes.Length];
        var tidy = new TidyValues(Schema);
        for (int i = 0; i < values.Length; i++)
            values[i] = codes[i] < ValueCodes ? tidy.Of(Bins[codes[i]].Draw(ref rng)) : double.NaN;
        return new NumericColumn(Schema, values);
    }

    /// <summary>The smallest and the largest value that can be drawn; null where there is none.</summary>
    public (double Low, double High)? Range
    {
        get
        {
            double[] ends = [.. Bins.SelectMany(b => b.Values.Concat(b.Knots))];
            var tidy = new TidyValues(Schema);
            return ends.Length == 0 ? null : (tidy.Of(ends.Min()), tidy.Of(ends.Max()));
        }
    }

    public override ushort EncodeText(string text) => Read(text) is { } value ? Encode(value) : Unknown;

    /// <summary>Whether a text is a value within the range.</summary>
    public bool Covers(string text) => Read(text) is { } value && Range is { } range && value >= range.Low && value <= range.High;

    private double? Read(string text)
    {
        bool ok = Schema.DateFormat is { } format
            ? DateFormats.TryParse(text, format, out double value)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        return ok && double.IsFinite(value) && (Schema.Type != ColumnType.Integer || value == Math.Floor(value)) ? value : null;
    }

    private ushort Encode(double value)
    {
        if (double.IsNaN(value)) return MissingCode;
        if (_spikes.TryGetValue(value, out ushort code)) return code;
        if (ValueCodes == 0) return Unknown;
        // Bins may reach past spikes, so that one comes before the other though the value is beyond it.
        int at = Array.BinarySearch(_lows, value);
        if (at < 0) at = ~at - 1;
        if (at >= 0 && value <= _highs[at].High) return _highs[at].Code;
        at = Array.BinarySearch(Uppers, value);
        return (ushort)Math.Min(at < 0 ? ~at : at, ValueCodes - 1);
    }
}
