using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Privacy.Agreement;

/// <summary>
/// When two records agree in a column, and how much that says. Categories agree where they are equal, missing with missing; numbers
/// where they lie in the same of 20 quantile bins, and further where they are equal. The weight of an agreement, in nats, is the mean of
/// −log of the share of records with that value and −log of the chance that two records agree at all: chance explains a rare value
/// least, and a column that seldom agrees least (the m/u weights of record linkage by value, Fellegi and Sunter 1969, m taken as
/// the same for all columns). The mean of both found more than either alone.
/// </summary>
/// <param name="Codec">The codes, fitted to the released table.</param>
/// <param name="Weights">By code, the weight of an agreement.</param>
/// <param name="Values">Of numbers the released values, rising and distinct; empty for categories.</param>
/// <param name="ValueWeights">By value, what equality adds to the weight.</param>
internal sealed record AgreementColumn(ColumnCodec Codec, double[] Weights, double[] Values, double[] ValueWeights)
{
    private const int Bins = 20;

    public string Name => Codec.Schema.Name;

    /// <summary>The largest weight that an agreement may have.</summary>
    public double Most => Weights.DefaultIfEmpty().Max() + ValueWeights.DefaultIfEmpty().Max();

    public static AgreementColumn Fit(Column released)
    {
        if (released is not NumericColumn numbers)
        {
            CategoryCodec categories = CategoryCodec.Fit((CategoricalColumn)released);
            return new AgreementColumn(categories, WeightsOf(Counts(categories.Encode(released), categories.Size)), [], []);
        }

        NumericCodec bins = NumericBinning.Fit(numbers, Bins, 1, 1);
        ushort[] codes = bins.Encode(numbers);
        double[] weights = WeightsOf(Counts(codes, bins.Size));
        double[] sorted = Array.FindAll(numbers.Values.ToArray(), v => !double.IsNaN(v));
        Array.Sort(sorted);
        double[] values = Distinct(sorted, out int[] counts);
        double[] valueWeights = WeightsOf(counts);
        ushort[] binOf = bins.Encode(new NumericColumn(numbers.Schema, values));
        for (int v = 0; v < values.Length; v++) valueWeights[v] = Math.Max(0, valueWeights[v] - weights[binOf[v]]);
        return new AgreementColumn(bins, weights, values, valueWeights);
    }

    /// <summary>The codes of a column; a number that comes closest to a bin of one value, and is not that, agrees with nothing.</summary>
    public ushort[] CodesOf(Column column)
    {
        ushort[] codes = Codec.Encode(column);
        if (Codec is not NumericCodec { Spikes.Count: > 0 } bins) return codes;
        var spikes = new HashSet<ushort>(bins.Spikes.Values);
        ReadOnlySpan<double> values = ((NumericColumn)column).Values;
        for (int r = 0; r < codes.Length; r++)
            if (spikes.Contains(codes[r]) && !bins.Spikes.ContainsKey(values[r])) codes[r] = ColumnCodec.Unknown;
        return codes;
    }

    /// <summary>The position of each number among the released values; −1 where it is none of them, or missing.</summary>
    /// <returns>Empty for categories.</returns>
    public int[] ValuesOf(Column column)
    {
        if (column is not NumericColumn numbers) return [];
        var positions = new int[numbers.Count];
        for (int r = 0; r < positions.Length; r++)
            positions[r] = double.IsNaN(numbers.Values[r]) ? -1 : Math.Max(-1, Array.BinarySearch(Values, numbers.Values[r]));
        return positions;
    }

    private static int[] Counts(ushort[] codes, int size)
    {
        var counts = new int[size];
        foreach (ushort code in codes) counts[code]++;
        return counts;
    }

    private static double[] WeightsOf(int[] counts)
    {
        double rows = counts.Sum(), agree = counts.Sum(c => c / rows * (c / rows)), anyone = -Math.Log(agree);
        return Array.ConvertAll(counts, c => c == 0 ? 0 : (anyone - Math.Log(c / rows)) / 2);
    }

    private static double[] Distinct(double[] sorted, out int[] counts)
    {
        var values = new List<double>();
        var runs = new List<int>();
        foreach (double value in sorted)
        {
            if (values.Count > 0 && values[^1] == value) runs[^1]++;
            else
            {
                values.Add(value);
                runs.Add(1);
            }
        }

        counts = [.. runs];
        return [.. values];
    }
}
