using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>A Bayesian network over coded columns: a conditional a column, in an order in which parents come first.</summary>
/// <param name="Codecs">The codecs, one a column.</param>
/// <param name="Conditionals">The conditionals in drawing order.</param>
internal sealed record BayesNetwork(ColumnCodec[] Codecs, Conditional[] Conditionals) : IGenerator, IDensity
{
    /// <summary>The probability that a value gets which the network cannot produce: less than one row in any table.</summary>
    private const double Impossible = 1e-9;

    public IReadOnlyList<ColumnSchema> Columns { get; } = [.. Codecs.Select(c => c.Schema)];

    /// <summary>
    /// Draws a column again, given all others; null where none is. What it was drawn before is then a hidden column that ties the
    /// others together.
    /// </summary>
    public Conditional? Redrawn { get; init; }

    /// <summary>The parameters that it was fitted with, where they were chosen by the synthesizer itself.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>How they were chosen; null where they were given.</summary>
    public SelfAuditReport? SelfAudit { get; init; }

    public Table SampleBlock(int rows, ulong seed, long block)
    {
        var rng = new Rng(seed, Streams.Sample + (ulong)block);
        return Decode(SampleCodes(rows, ref rng), ref rng);
    }

    public double[] LogProbability(Table rows) => LogProbability(CodedTable.Encode(rows, Codecs, threads: 1));

    /// <summary>The log-probability of coded rows under the network.</summary>
    public double[] LogProbability(CodedTable rows)
    {
        if (Redrawn is null) return Joint(rows.Codes, rows.RowCount);
        // Over all values that the hidden column can have.
        var hidden = new ushort[rows.RowCount];
        ushort[][] codes = [.. rows.Codes.Select((column, c) => c == Redrawn.Child ? hidden : column)];
        var sums = new double[rows.RowCount];
        Array.Fill(sums, double.NegativeInfinity);
        for (int code = 0; code < Codecs[Redrawn.Child].Size; code++)
        {
            Array.Fill(hidden, (ushort)code);
            double[] joint = Joint(codes, rows.RowCount);
            for (int row = 0; row < sums.Length; row++)
            {
                double larger = Math.Max(sums[row], joint[row]);
                sums[row] = larger + Math.Log(Math.Exp(sums[row] - larger) + Math.Exp(joint[row] - larger));
            }
        }

        for (int row = 0; row < sums.Length; row++) sums[row] += Log(Redrawn, rows.Codes, row);
        return sums;
    }

    /// <summary>Draws rows as codes, column by column.</summary>
    public ushort[][] SampleCodes(int rows, ref Rng rng)
    {
        var codes = new ushort[Codecs.Length][];
        for (int c = 0; c < codes.Length; c++) codes[c] = new ushort[rows];
        foreach (Conditional conditional in Conditionals) conditional.Sample(codes, rows, ref rng);
        Redrawn?.Sample(codes, rows, ref rng);
        return codes;
    }

    /// <summary>Turns codes into values.</summary>
    public Table Decode(ushort[][] codes, ref Rng rng)
    {
        var columns = new Column[Codecs.Length];
        for (int c = 0; c < columns.Length; c++) columns[c] = Codecs[c].Decode(codes[c], ref rng);
        return new Table(columns);
    }

    private double[] Joint(ushort[][] codes, int rows)
    {
        var sums = new double[rows];
        foreach (Conditional conditional in Conditionals)
            for (int row = 0; row < rows; row++) sums[row] += Log(conditional, codes, row);
        return sums;
    }

    private static double Log(Conditional conditional, ushort[][] codes, int row) =>
        Math.Log(Math.Max(Impossible, conditional.Probability(codes, row, codes[conditional.Child][row])));
}
