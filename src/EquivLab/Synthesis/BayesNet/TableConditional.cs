namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// A table as a conditional distribution: one row for each code of a single parent, or one row without a parent. A row
/// is its own weights mixed with the child's marginal: (weight + b·marginal) / (total + b).
/// </summary>
internal sealed class TableConditional : Conditional
{
    private readonly AliasTable?[] _draw;
    private readonly AliasTable? _drawMarginal;

    /// <param name="child">The column that is drawn.</param>
    /// <param name="parent">The column it depends on, or −1.</param>
    /// <param name="rows">One distribution for each code of the parent.</param>
    /// <param name="marginal">What every row is mixed with.</param>
    /// <param name="backoff">The weight of the marginal, b.</param>
    public TableConditional(int child, int parent, SparseDistribution[] rows, SparseDistribution marginal, double backoff)
        : base(child)
    {
        Parent = parent;
        Rows = rows;
        Marginal = marginal;
        Backoff = backoff;
        Parents = parent < 0 ? [] : [parent];
        _draw = [.. rows.Select(r => r.Total > 0 ? new AliasTable(r.Codes, r.Weights) : null)];
        _drawMarginal = marginal.Total > 0 ? new AliasTable(marginal.Codes, marginal.Weights) : null;
    }

    public int Parent { get; }

    public SparseDistribution[] Rows { get; }

    public SparseDistribution Marginal { get; }

    public double Backoff { get; }

    public override IReadOnlyList<int> Parents { get; }

    public override void Sample(ushort[][] codes, int rows, ref Rng rng)
    {
        ushort[] target = codes[Child];
        for (int row = 0; row < rows; row++)
        {
            int at = Parent < 0 ? 0 : codes[Parent][row];
            double total = Rows[at].Total;
            bool own = Backoff == 0 || (total > 0 && rng.NextDouble() * (total + Backoff) < total);
            target[row] = (own ? _draw[at] : _drawMarginal)!.Draw(ref rng);
        }
    }

    public override double Probability(ushort[][] codes, int row, ushort code)
    {
        int at = Parent < 0 ? 0 : codes[Parent][row];
        return at < Rows.Length ? At(at, code) : Marginal.WeightOf(code) / Marginal.Total;
    }

    public override double LargestProbability(ushort code)
    {
        double largest = 0;
        for (int at = 0; at < Rows.Length; at++) largest = Math.Max(largest, At(at, code));
        return largest;
    }

    /// <summary>
    /// The same conditional with every outcome's probability multiplied by a factor and each row normalised again,
    /// and what each row summed to before: the step of belief propagation in a tree.
    /// </summary>
    public (TableConditional Conditional, double[] Sums) Times(double[] factors)
    {
        SparseDistribution marginal = Marginal.Times(factors);
        double kept = Marginal.Total > 0 ? marginal.Total / Marginal.Total : 0;
        SparseDistribution[] rows = [.. Rows.Select(r => r.Times(factors))];
        double[] sums = [.. rows.Select((r, i) => Rows[i].Total + Backoff > 0 ? (r.Total + Backoff * kept) / (Rows[i].Total + Backoff) : 0)];
        return (new TableConditional(Child, Parent, rows, marginal, Backoff * kept), sums);
    }

    private double At(int at, ushort code)
    {
        double total = Rows[at].Total + Backoff;
        if (total == 0) return 0;
        double shared = Backoff > 0 ? Backoff * Marginal.WeightOf(code) / Marginal.Total : 0;
        return (Rows[at].WeightOf(code) + shared) / total;
    }
}
