using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>A codec as it stands in <c>model.json</c>: categories, or bins with their frequent values and knots.</summary>
internal sealed record CodecDocument
{
    public required ColumnSchema Schema { get; init; }

    public required bool HasMissing { get; init; }

    public string[]? Categories { get; init; }

    public HeldBack? HeldBack { get; init; }

    public NumericBin[]? Bins { get; init; }

    /// <summary>The largest value of every bin but the last.</summary>
    public double[]? Uppers { get; init; }

    /// <summary>The bins that hold a single value.</summary>
    public ushort[]? Spikes { get; init; }

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
        if (Categories is not null) return new CategoryCodec(Schema, Categories, HasMissing) { HeldBack = HeldBack ?? new HeldBack(0, 0) };
        if (Bins is null || Uppers is null || Spikes is null || Uppers.Length != Math.Max(0, Bins.Length - 1))
            throw new FormatException($"column '{Schema.Name}' has neither categories nor bins");
        double[] uppers = Bins.Length == 0 ? [] : [.. Uppers, double.PositiveInfinity];
        return new NumericCodec(Schema, Bins, uppers, Spikes.ToDictionary(b => Bins[b].Values[0], b => b), HasMissing);
    }
}
