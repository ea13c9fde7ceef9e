using System.Runtime.CompilerServices;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>Draws from a discrete distribution in constant time: the alias method (Walker 1977, construction of Vose 1991).</summary>
internal sealed class AliasTable
{
    private readonly ushort[] _codes;
    private readonly ushort[] _alias;
    private readonly float[] _threshold;

    /// <param name="codes">The outcomes.</param>
    /// <param name="weights">Their weights, not negative, not all zero.</param>
    public AliasTable(ReadOnlySpan<ushort> codes, ReadOnlySpan<double> weights)
    {
        int n = codes.Length;
        _codes = codes.ToArray();
        _alias = codes.ToArray();
        _threshold = new float[n];
        double total = 0;
        foreach (double w in weights) total += w;
        var scaled = new double[n];
        var small = new Stack<int>();
        var large = new Stack<int>();
        for (int i = 0; i < n; i++)
        {
            scaled[i] = weights[i] * n / total;
            (scaled[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int s = small.Pop(), l = large.Peek();
            _threshold[s] = (float)scaled[s];
            _alias[s] = codes[l];
            scaled[l] -= 1 - scaled[s];
            if (scaled[l] < 1) small.Push(large.Pop());
        }

        // What is left is 1 up to rounding, and a zero weight is never left over.
        foreach (int i in large) _threshold[i] = 1;
        foreach (int i in small) _threshold[i] = weights[i] > 0 ? 1 : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Draw(ref Rng rng)
    {
        // One 64-bit draw serves both choices: the high word picks the slot, the low 24 bits the side.
        ulong bits = rng.NextUInt64();
        int slot = (int)(((bits >> 32) * (ulong)_codes.Length) >> 32);
        return (bits & 0xFFFFFF) * (1f / (1 << 24)) < _threshold[slot] ? _codes[slot] : _alias[slot];
    }
}
