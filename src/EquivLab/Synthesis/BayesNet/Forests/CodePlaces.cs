using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// The codes of a numeric column as places on a line, one after another in rising order. Categories and missing have no
/// place; whether values with a bin of their own have one is for the user to say.
/// </summary>
internal sealed class CodePlaces
{
    private CodePlaces(float[] placeOf, ushort[] codeAt)
    {
        PlaceOf = placeOf;
        CodeAt = codeAt;
    }

    /// <summary>The place of each code; NaN where it has none.</summary>
    public float[] PlaceOf { get; }

    /// <summary>The code at each place.</summary>
    public ushort[] CodeAt { get; }

    /// <summary>The places of all values.</summary>
    public static CodePlaces OfAll(ColumnCodec codec) => Of(codec, spikesToo: true);

    /// <summary>The places of bins alone: who takes a frequent value means that value and no neighbour of it.</summary>
    public static CodePlaces OfBins(ColumnCodec codec) => Of(codec, spikesToo: false);

    private static CodePlaces Of(ColumnCodec codec, bool spikesToo)
    {
        var placeOf = new float[codec.Size];
        Array.Fill(placeOf, float.NaN);
        var codeAt = new List<ushort>();
        if (codec is NumericCodec numeric)
        {
            ushort[] without = spikesToo ? [] : [.. numeric.Spikes.Values];
            for (int code = 0; code < codec.ValueCodes; code++)
            {
                if (without.Contains((ushort)code)) continue;
                placeOf[code] = codeAt.Count;
                codeAt.Add((ushort)code);
            }
        }

        return new CodePlaces(placeOf, [.. codeAt]);
    }
}
