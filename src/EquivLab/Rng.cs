using System.Numerics;
using System.Runtime.CompilerServices;

namespace EquivLab;

/// <summary>
/// xoshiro256++ (Blackman and Vigna 2021), seeded by SplitMix64 from a seed and a stream number, so that every block
/// of work has a generator of its own and results do not depend on the number of threads. A mutable struct: pass by ref.
/// Not for cryptography or for the noise of differential privacy.
/// </summary>
internal struct Rng
{
    private ulong _s0, _s1, _s2, _s3;

    /// <param name="seed">The seed of the whole computation.</param>
    /// <param name="stream">Which of its independent streams.</param>
    public Rng(ulong seed, ulong stream = 0)
    {
        // Mixing the stream before adding keeps (seed, stream) pairs such as (1, 2) and (2, 1) apart.
        ulong state = seed ^ Mix(stream * 0x9E3779B97F4A7C15 + 0x6A09E667F3BCC909);
        _s0 = Next(ref state);
        _s1 = Next(ref state);
        _s2 = Next(ref state);
        _s3 = Next(ref state);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        ulong result = BitOperations.RotateLeft(_s0 + _s3, 23) + _s0;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), 53 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in 0 … <paramref name="bound"/> − 1; the bias of the multiply-shift is below 2⁻³² (Lemire 2019).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int bound) => (int)Math.BigMul(NextUInt64(), (ulong)bound, out _);

    /// <summary>Puts the items into a uniformly random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Next(ref ulong state) => Mix(state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
