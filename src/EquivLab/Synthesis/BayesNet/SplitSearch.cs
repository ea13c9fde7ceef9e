using System.Runtime.InteropServices;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// Finds the binary split of a node's rows that gains most penalised log-likelihood of the child column's groups, fine
/// or coarse, whichever shows it better. Buffers are kept from node to node; one instance serves one tree on one thread.
/// </summary>
internal sealed class SplitSearch
{
    private readonly int _groups;
    private readonly byte[] _coarseOf;
    private readonly bool _hasCoarse;
    private readonly TreeOptions _options;
    private readonly double[] _xLogX;
    private readonly int[] _joint;
    private readonly int[] _rowsOf;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _coarseLeft;
    private readonly int[] _coarseRight;
    private readonly double[] _scores;
    private readonly double[] _shareOff;
    private readonly double[] _countOff;
    private readonly List<ushort> _present = [];
    private readonly List<ushort> _leftCodes = [];

    /// <param name="groups">The child's groups.</param>
    /// <param name="mostCodes">The most codes of any feature.</param>
    /// <param name="options">The fewest rows on either side, and the penalty of a parameter.</param>
    /// <param name="xLogX">n·ln n for n = 0 … rows.</param>
    public SplitSearch(CodeGroups groups, int mostCodes, TreeOptions options, double[] xLogX)
    {
        _groups = groups.Count;
        _coarseOf = groups.CoarseOf;
        _hasCoarse = groups.CoarseCount < groups.Count;
        _options = options;
        _xLogX = xLogX;
        _joint = new int[mostCodes * _groups];
        _rowsOf = new int[mostCodes];
        _scores = new double[mostCodes];
        _shareOff = new double[mostCodes * _groups];
        _countOff = new double[mostCodes * _groups];
        _left = new int[_groups];
        _right = new int[_groups];
        _coarseLeft = new int[groups.CoarseCount];
        _coarseRight = new int[groups.CoarseCount];
    }

    /// <summary>The best split on one feature, or a value of −∞ where there is none. The codes that go left are only given where it beats the best so far.</summary>
    /// <param name="rows">The node's rows.</param>
    /// <param name="feature">The feature's codes, by row.</param>
    /// <param name="missing">The feature's code for missing, or −1.</param>
    /// <param name="ordered">Whether the feature's codes have an order.</param>
    /// <param name="group">The child's group, by row.</param>
    /// <param name="totals">Rows of the node in each group.</param>
    /// <param name="beat">The net value of the best split so far.</param>
    public CandidateSplit Best(ReadOnlySpan<int> rows, ushort[] feature, int missing, bool ordered, byte[] group, ReadOnlySpan<int> totals, double beat)
    {
        Count(rows, feature, group);
        double best = double.NegativeInfinity;
        if (_present.Count > 1)
        {
            _present.Sort();
            if (!ordered) SortByAssociation(totals, rows.Length);
            Sweep(rows.Length, totals, ref best);
            if (ordered && _present[^1] == missing && _present.Count > 2)
            {
                // Missing has no place in the order: try it on the low side as well.
                _present.Insert(0, _present[^1]);
                _present.RemoveAt(_present.Count - 1);
                Sweep(rows.Length, totals, ref best);
            }
        }

        var split = new CandidateSplit(best, [], _present.Count - 1);
        if (split.Net > beat) split = split with { LeftCodes = [.. _leftCodes] };
        foreach (ushort code in _present) _rowsOf[code] = 0;
        _present.Clear();
        return split;
    }

    private void Count(ReadOnlySpan<int> rows, ushort[] feature, byte[] group)
    {
        foreach (int row in rows)
        {
            ushort code = feature[row];
            if (_rowsOf[code]++ == 0)
            {
                _present.Add(code);
                Array.Clear(_joint, code * _groups, _groups);
            }

            _joint[code * _groups + group[row]]++;
        }
    }

    private void Sweep(int rows, ReadOnlySpan<int> totals, ref double best)
    {
        Array.Clear(_left);
        totals.CopyTo(_right);
        Array.Clear(_coarseLeft);
        Array.Clear(_coarseRight);
        for (int g = 0; g < totals.Length; g++) _coarseRight[_coarseOf[g]] += totals[g];
        // What a split has to beat: the node's own likelihood and the price of its parameters.
        double price = Price(_right, rows), coarsePrice = _hasCoarse ? Price(_coarseRight, rows) : double.PositiveInfinity;
        int left = 0, bestAt = -1;
        ReadOnlySpan<ushort> present = CollectionsMarshal.AsSpan(_present);
        double[] xLogX = _xLogX;
        Span<int> leftOf = _left, rightOf = _right;
        for (int i = 0; i < present.Length - 1; i++)
        {
            ReadOnlySpan<int> moved = _joint.AsSpan(present[i] * leftOf.Length, leftOf.Length);
            left += _rowsOf[present[i]];
            double likelihood = 0;
            for (int g = 0; g < moved.Length; g++)
            {
                int toLeft = leftOf[g] += moved[g], toRight = rightOf[g] -= moved[g];
                likelihood += xLogX[toLeft] + xLogX[toRight];
            }

            double coarse = _hasCoarse ? MoveCoarse(moved) : 0;
            if (left < _options.MinLeaf || rows - left < _options.MinLeaf) continue;
            double value = Math.Max(likelihood - price, coarse - coarsePrice) - _xLogX[left] - _xLogX[rows - left];
            if (value <= best) continue;
            best = value;
            bestAt = i;
        }

        if (bestAt < 0) return;
        _leftCodes.Clear();
        _leftCodes.AddRange(CollectionsMarshal.AsSpan(_present)[..(bestAt + 1)]);
    }

    private double Price(int[] totals, int rows)
    {
        double price = -_xLogX[rows] - _options.Penalty;
        foreach (int total in totals)
            if (total > 0) price += _xLogX[total] + _options.Penalty;
        return price;
    }

    private double MoveCoarse(ReadOnlySpan<int> moved)
    {
        for (int g = 0; g < moved.Length; g++)
        {
            _coarseLeft[_coarseOf[g]] += moved[g];
            _coarseRight[_coarseOf[g]] -= moved[g];
        }

        double likelihood = 0;
        for (int g = 0; g < _coarseLeft.Length; g++) likelihood += _xLogX[_coarseLeft[g]] + _xLogX[_coarseRight[g]];
        return likelihood;
    }

    /// <summary>
    /// Orders categories along the direction in which the child's distribution varies most between them, so that a
    /// sweep finds a good subset (Coppersmith, Hong and Hosking 1999, section 4); exact for two groups.
    /// </summary>
    private void SortByAssociation(ReadOnlySpan<int> totals, int rows)
    {
        Span<double> direction = stackalloc double[_groups];
        Span<double> next = stackalloc double[_groups];
        for (int g = 0; g < _groups; g++) direction[g] = g % 2 == 0 ? 1 + g * 0.01 : -1 - g * 0.01;
        Deviations(totals, rows);
        Span<double> scores = _scores.AsSpan(0, _present.Count);
        for (int iteration = 0; iteration < 4; iteration++)
        {
            next.Clear();
            for (int i = 0; i < scores.Length; i++)
            {
                double score = scores[i] = Dot(_shareOff.AsSpan(i * _groups, _groups), direction);
                ReadOnlySpan<double> off = _countOff.AsSpan(i * _groups, _groups);
                for (int g = 0; g < off.Length; g++) next[g] += score * off[g];
            }

            double norm = 0;
            foreach (double x in next) norm += x * x;
            if (norm == 0) break;
            norm = Math.Sqrt(norm);
            for (int g = 0; g < _groups; g++) direction[g] = next[g] / norm;
        }

        for (int i = 0; i < scores.Length; i++) scores[i] = Dot(_shareOff.AsSpan(i * _groups, _groups), direction);
        scores.Sort(CollectionsMarshal.AsSpan(_present));
    }

    /// <summary>By how much each category's shares and counts of the groups differ from the node's.</summary>
    private void Deviations(ReadOnlySpan<int> totals, int rows)
    {
        Span<double> shares = stackalloc double[_groups];
        for (int g = 0; g < _groups; g++) shares[g] = (double)totals[g] / rows;
        for (int i = 0; i < _present.Count; i++)
        {
            ReadOnlySpan<int> counts = _joint.AsSpan(_present[i] * _groups, _groups);
            Span<double> shareOff = _shareOff.AsSpan(i * _groups, _groups), countOff = _countOff.AsSpan(i * _groups, _groups);
            double n = _rowsOf[_present[i]], share = n / rows;
            for (int g = 0; g < counts.Length; g++)
            {
                shareOff[g] = counts[g] / n - shares[g];
                countOff[g] = counts[g] - share * totals[g];
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int g = 0; g < a.Length; g++) sum += a[g] * b[g];
        return sum;
    }
}

/// <summary>The best split that a search found.</summary>
/// <param name="Value">The gain of log-likelihood in nats, less the penalty of the parameters that it adds.</param>
/// <param name="LeftCodes">The feature's codes that go left.</param>
/// <param name="Candidates">How many splits were compared.</param>
internal readonly record struct CandidateSplit(double Value, ushort[] LeftCodes, int Candidates)
{
    /// <summary>A feature with many cuts has the better chance of a lucky one: each pays for naming its cut.</summary>
    public double Net => Value - Math.Log(Math.Max(1, Candidates));
}
