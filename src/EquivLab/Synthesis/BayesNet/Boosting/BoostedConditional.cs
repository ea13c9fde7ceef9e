namespace EquivLab.Synthesis.BayesNet.Boosting;

/// <summary>
/// A column's distribution given others by gradient-boosted trees: the logistic function of the summed scores of a class's trees
/// (Friedman 2001, section 4.5), each class against the rest, their shares scaled to a sum of 1.
/// </summary>
internal sealed class BoostedConditional : Conditional
{
    private const double LeastShare = 1e-12;
    private const int BlockRows = 1024;

    private readonly int[] _classOf;

    /// <param name="child">The column that is drawn.</param>
    /// <param name="classes">Its codes that can be drawn, rising.</param>
    /// <param name="trees">The trees of each of them; of two classes those of the second one alone.</param>
    public BoostedConditional(int child, ushort[] classes, BoostedTree[][] trees)
        : base(child)
    {
        (Classes, Trees) = (classes, trees);
        Parents = [.. trees.SelectMany(t => t).SelectMany(t => t.Feature).Distinct().Where(f => f >= 0).Select(f => (int)f).Order()];
        _classOf = new int[classes[^1] + 1];
        Array.Fill(_classOf, -1);
        for (int k = 0; k < classes.Length; k++) _classOf[classes[k]] = k;
    }

    public ushort[] Classes { get; }

    public BoostedTree[][] Trees { get; }

    public override IReadOnlyList<int> Parents { get; }

    public override void Sample(ushort[][] codes, int rows, ref Rng rng)
    {
        ushort[] child = codes[Child];
        var scores = new double[Trees.Length][];
        var shares = new double[Classes.Length];
        var possible = new uint[BlockRows];
        for (int start = 0; start < rows; start += BlockRows)
        {
            int size = Math.Min(BlockRows, rows - start);
            for (int k = 0; k < scores.Length; k++)
            {
                scores[k] = new double[size];
                foreach (BoostedTree tree in Trees[k]) tree.AddScores(codes, start, scores[k], possible.AsSpan(0, size));
            }

            for (int i = 0; i < size; i++)
            {
                for (int k = 0; k < scores.Length; k++) shares[k] = scores[k][i];
                ToShares(shares);
                double at = rng.NextDouble();
                int drawn = 0;
                while (drawn < shares.Length - 1 && (at -= shares[drawn]) >= 0) drawn++;
                child[start + i] = Classes[drawn];
            }
        }
    }

    public override double Probability(ushort[][] codes, int row, ushort code)
    {
        if (code >= _classOf.Length || _classOf[code] < 0) return 0;
        Span<double> shares = stackalloc double[Classes.Length];
        shares.Clear();
        for (int k = 0; k < Trees.Length; k++)
            foreach (BoostedTree tree in Trees[k]) shares[k] += tree.ScoreOf(codes, row);
        ToShares(shares);
        return shares[_classOf[code]];
    }

    public override double LargestProbability(ushort code) => code < _classOf.Length && _classOf[code] >= 0 ? 1 : 0;

    /// <summary>From scores, as many as there are classes with trees, to shares in place.</summary>
    private void ToShares(Span<double> shares)
    {
        double sum = 0;
        for (int k = 0; k < Trees.Length; k++) sum += shares[k] = Math.Max(LeastShare, 1 / (1 + Math.Exp(-shares[k])));
        if (Trees.Length == 1) (shares[0], shares[1]) = (1 - shares[0], shares[0]);
        else
            for (int k = 0; k < shares.Length; k++) shares[k] /= sum;
    }
}
