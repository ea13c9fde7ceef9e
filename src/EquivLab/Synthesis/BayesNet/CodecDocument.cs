using System.Globalization;
using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>A codec as it stands in <c>model.json</c>: categories, or bins with their frequent values and knots.</summary>
internal sealed record CodecDocument
{
    private const int MostDecimals = 15;

    public required ColumnSchema Schema { get; init; }

    public required bool HasMissing { get; init; }

    public string[]? Categories { get; init; }

    public HeldBack? HeldBack { get; init; }

    public NumericBin[]? Bins { get; init; }

    /// <summary>The largest value of every bin but the last.</summary>
    public double[]? Uppers { get; init; }

    /// <summary>The bins that hold a single value.</summary>
    public ushort[]? Spikes { get; init; }

    private void RequireSchema()
    {
        if (Schema.Name is null || !Enum.IsDefined(Schema.Type)) throw new FormatException("a column has no name or no type");
        if (Schema.Decimals is < 0 or > MostDecimals || Schema.MinDecimals is < 0 or > MostDecimals) throw new FormatException($"column '{Schema.Name}' has decimals that cannot be");
        if (Schema.Grid is { } grid && !(double.IsFinite(grid.Start) && double.IsFinite(grid.Step) && grid.Step > 0)) throw new FormatException($"column '{Schema.Name}' has a grid that is none");
        if (Schema.Type == ColumnType.Date) _ = DateFormats.ToDate(0, Schema.DateFormat!).ToString(Schema.DateFormat, CultureInfo.InvariantCulture);
    }

    public static CodecDocument Of(ColumnCodec codec) => codec switch
    {
        CategoryCodec category => new CodecDocument { Schema = codec.Schema, HasMissing = codec.HasMissing, Categories = category.Categories, HeldBack = category.HeldBack.Rows > 0 ? category.HeldBack : null },
        NumericCodec numeric => new CodecDocument
        {
            Schema = codec.Schema,
            HasMissing = codec.HasMissing,
            Bins = numeric.Bins,
            Uppers = numeric.Uppers[..Math.Max(0, numeric.Uppers.Length - 1)],
            Spikes = [.. numeric.Spikes.Values.Order()],
        },
        _ => throw new NotSupportedException(),
    };

    public ColumnCodec ToCodec()
    {
        RequireSchema();
        if (Schema.IsNumeric != Categories is null) throw new FormatException($"column '{Schema.Name}' has not what its type asks for");
        if (Categories?.Contains(null) == true || Categories?.Distinct(StringComparer.Ordinal).Count() < Categories?.Length) throw new FormatException($"column '{Schema.Name}' has a category twice or none");
        if (Categories is not null) return new CategoryCodec(Schema, Categories, HasMissing) { HeldBack = HeldBack ?? new HeldBack(0, 0) };
        if (Bins is null || Uppers is null || Spikes is null || Uppers.Length != Math.Max(0, Bins.Length - 1))
            throw new FormatException($"column '{Schema.Name}' has neither categories nor bins");
        foreach (NumericBin bin in Bins) bin.Require();
        if (!Uppers.All(double.IsFinite) || Uppers.Zip(Uppers.Skip(1)).Any(u => u.First > u.Second)) throw new FormatException($"column '{Schema.Name}' has bins out of order");
        double[] uppers = Bins.Length == 0 ? [] : [.. Uppers, double.PositiveInfinity];
        return new NumericCodec(Schema, Bins, uppers, Spikes.ToDictionary(b => Bins[b].Values[0], b => b), HasMissing);
    }
}
