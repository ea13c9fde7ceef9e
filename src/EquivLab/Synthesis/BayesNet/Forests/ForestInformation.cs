using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>Which columns tell of each other: <see cref="PairInformation"/> on evenly spaced rows, as many as many columns allow.</summary>
internal static class ForestInformation
{
    private const int Groups = 16;
    private const int MostRows = 50_000;
    private const int FewestRows = 2_000;

    /// <summary>Rows times pairs of columns that are counted, a second's work or two.</summary>
    private const double MostCounts = 2e9;

    /// <param name="data">The coded table.</param>
    /// <param name="threads">The most threads.</param>
    /// <returns>A symmetric matrix, in nats.</returns>
    public static double[,] Of(CodedTable data, int threads)
    {
        int columns = data.Codecs.Length;
        double pairs = Math.Max(1, columns * (columns - 1) / 2.0);
        int rows = Math.Min(data.RowCount, (int)Math.Clamp(MostCounts / pairs, FewestRows, MostRows));
        if (rows < data.RowCount) data = data with { Codes = Array.ConvertAll(data.Codes, codes => Evenly(codes, rows)), RowCount = rows };
        CodeGroups[] groups = [.. data.Codecs.Select((codec, c) => CodeGroups.Of(data.Codes[c], codec.Size, codec.ValueCodes, codec.IsOrdered, Groups))];
        return PairInformation.Matrix(data, groups, threads);
    }

    private static ushort[] Evenly(ushort[] codes, int rows)
    {
        var some = new ushort[rows];
        for (int i = 0; i < rows; i++) some[i] = codes[(long)i * codes.Length / rows];
        return some;
    }
}
