namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// Finds the binary split of a node's rows that gains most log-likelihood of the child column's groups. Buffers are
/// kept from node to node; one instance serves one tree on one thread.
/// </summary>
internal sealed class SplitSearch
{
    private readonly int _groups;
    private readonly int _minLeaf;
    private readonly double[] _xLogX;
    private readonly int[] _joint;
    private readonly int[] _rowsOf;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly List<ushort> _present = [];

    /// <param name="groups">The number of the child's groups.</param>
    /// <param name="mostCodes">The most codes of any feature.</param>
    /// <param name="minLeaf">The fewest rows on either side.</param>
    /// <param name="xLogX">n·ln n for n = 0 … rows.</param>
    public SplitSearch(int groups, int mostCodes, int minLeaf, double[] xLogX)
    {
        _groups = groups;
        _minLeaf = minLeaf;
        _xLogX = xLogX;
        _joint = new int[mostCodes * groups];
        _rowsOf = new int[mostCodes];
        _left = new int[groups];
        _right = new int[groups];
    }

    /// <summary>The best split on one feature, or a gain of −∞ where there is none.</summary>
    /// <param name="rows">The node's rows.</param>
    /// <param name="feature">The feature's codes, by row.</param>
    /// <param name="missing">The feature's code for missing, or −1.</param>
    /// <param name="ordered">Whether the feature's codes have an order.</param>
    /// <param name="group">The child's group, by row.</param>
    /// <param name="totals">Rows of the node in each group.</param>
    public CandidateSplit Best(ReadOnlySpan<int> rows, ushort[] feature, int missing, bool ordered, byte[] group, ReadOnlySpan<int> totals)
    {
        Count(rows, feature, group);
        var best = new CandidateSplit(double.NegativeInfinity, [], _present.Count - 1);
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

        foreach (ushort code in _present) _rowsOf[code] = 0;
        _present.Clear();
        return best;
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

    private void Sweep(int rows, ReadOnlySpan<int> totals, ref CandidateSplit best)
    {
        Array.Clear(_left);
        totals.CopyTo(_right);
        double whole = -_xLogX[rows];
        foreach (int t in totals) whole += _xLogX[t];
        int left = 0, bestAt = -1;
        double bestGain = best.Gain;
        for (int i = 0; i < _present.Count - 1; i++)
        {
            ReadOnlySpan<int> moved = _joint.AsSpan(_present[i] * _groups, _groups);
            left += _rowsOf[_present[i]];
            double likelihood = -_xLogX[left] - _xLogX[rows - left];
            for (int g = 0; g < moved.Length; g++)
            {
                _left[g] += moved[g];
                _right[g] -= moved[g];
                likelihood += _xLogX[_left[g]] + _xLogX[_right[g]];
            }

            if (left < _minLeaf || rows - left < _minLeaf || likelihood - whole <= bestGain) continue;
            bestGain = likelihood - whole;
            bestAt = i;
        }

        if (bestAt >= 0) best = new CandidateSplit(bestGain, [.. _present.Take(bestAt + 1)], _present.Count - 1);
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
        var scores = new double[_present.Count];
        for (int iteration = 0; iteration < 4; iteration++)
        {
            next.Clear();
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i] = Project(_present[i], direction, totals, rows);
                ReadOnlySpan<int> counts = _joint.AsSpan(_present[i] * _groups, _groups);
                double share = (double)_rowsOf[_present[i]] / rows;
                for (int g = 0; g < _groups; g++) next[g] += scores[i] * (counts[g] - share * totals[g]);
            }

            double norm = 0;
            foreach (double x in next) norm += x * x;
            if (norm == 0) break;
            norm = Math.Sqrt(norm);
            for (int g = 0; g < _groups; g++) direction[g] = next[g] / norm;
        }

        ushort[] sorted = [.. _present];
        for (int i = 0; i < scores.Length; i++) scores[i] = Project(sorted[i], direction, totals, rows);
        Array.Sort(scores, sorted);
        _present.Clear();
        _present.AddRange(sorted);
    }

    private double Project(ushort code, ReadOnlySpan<double> direction, ReadOnlySpan<int> totals, int rows)
    {
        ReadOnlySpan<int> counts = _joint.AsSpan(code * _groups, _groups);
        double sum = 0, n = _rowsOf[code];
        for (int g = 0; g < counts.Length; g++) sum += (counts[g] / n - (double)totals[g] / rows) * direction[g];
        return sum;
    }
}

/// <summary>The best split that a search found.</summary>
/// <param name="Gain">The gain of log-likelihood in nats.</param>
/// <param name="LeftCodes">The feature's codes that go left.</param>
/// <param name="Candidates">How many splits were compared.</param>
internal readonly record struct CandidateSplit(double Gain, ushort[] LeftCodes, int Candidates);
