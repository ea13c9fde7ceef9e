namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>Draws columns without replacement, those that tell more of the child more often.</summary>
internal sealed class FeatureLottery
{
    private readonly int[] _features;
    private readonly double[] _weights;
    private readonly double[] _left;
    private double _total;

    /// <param name="features">The columns.</param>
    /// <param name="weights">Their weights, positive.</param>
    public FeatureLottery(int[] features, double[] weights)
    {
        _features = features;
        _weights = weights;
        _left = new double[weights.Length];
    }

    /// <summary>Puts all columns back.</summary>
    public void Reset()
    {
        _total = 0;
        for (int i = 0; i < _weights.Length; i++) _total += _left[i] = _weights[i];
    }

    /// <summary>The next column.</summary>
    public int Draw(ref Rng rng)
    {
        double at = rng.NextDouble() * _total;
        int chosen = -1;
        for (int i = 0; i < _left.Length; i++)
        {
            if (_left[i] == 0) continue;
            chosen = i;
            if ((at -= _left[i]) < 0) break;
        }

        _total -= _left[chosen];
        _left[chosen] = 0;
        return _features[chosen];
    }
}
