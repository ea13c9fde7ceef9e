using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Privacy.Agreement;

/// <summary>The columns of a released table, ready to compare records by, with weights as whole numbers: a sum of them fits 16 bits.</summary>
internal sealed class AgreementSpace
{
    private const double FinestUnit = 1 / 256.0;

    /// <summary>Half of what 16 bits hold: the other half is for where a sum starts.</summary>
    private const double LargestSum = 32_000;

    /// <param name="released">The released table, at least one row.</param>
    /// <param name="threads">The most threads.</param>
    public AgreementSpace(Table released, int threads)
    {
        var columns = new AgreementColumn[released.Columns.Count];
        Parallel.For(0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, c => columns[c] = AgreementColumn.Fit(released.Columns[c]));
        // A column in which all agree tells nothing.
        Columns = Array.FindAll(columns, c => c.Most > 0);
        Unit = Math.Max(FinestUnit, Columns.Sum(c => c.Most) / LargestSum);
        Weights = Array.ConvertAll(Columns, c => Array.ConvertAll(c.Weights, Whole));
        ValueWeights = Array.ConvertAll(Columns, c => Array.ConvertAll(c.ValueWeights, Whole));
        Released = Place(released);
    }

    /// <summary>Nats a unit of weight.</summary>
    public double Unit { get; }

    /// <summary>By column and code, the weight of an agreement.</summary>
    public ushort[][] Weights { get; }

    /// <summary>By column and position among the released values, what equality adds; empty for categories.</summary>
    public ushort[][] ValueWeights { get; }

    /// <summary>The records of the released table.</summary>
    public AgreementRecords Released { get; }

    /// <summary>The columns that tell anything.</summary>
    public AgreementColumn[] Columns { get; }

    public AgreementRecords Place(Table table) => new(
        Array.ConvertAll(Columns, c => c.CodesOf(table[c.Name])), Array.ConvertAll(Columns, c => c.ValuesOf(table[c.Name])), table.RowCount);

    private ushort Whole(double nats) => (ushort)Math.Floor(nats / Unit);
}

/// <summary>Records by the codes of a released table.</summary>
/// <param name="Codes">One array a column; <see cref="ColumnCodec.Unknown"/> agrees with nothing.</param>
/// <param name="Values">One array a column, positions among the released values, −1 for none of them; empty for categories.</param>
/// <param name="Count">The number of records.</param>
internal sealed record AgreementRecords(ushort[][] Codes, int[][] Values, int Count);
