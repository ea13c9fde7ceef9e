using System.Numerics;

namespace EquivLab.Equivalence;

/// <summary>
/// The xoshiro256** generator (D. Blackman and S. Vigna, ACM Trans. Mathematical Software 47, 2021), seeded through
/// SplitMix64, with a stream number for each block of work. Not for privacy noise.
/// </summary>
internal struct Xoshiro256
{
    private ulong _a, _b, _c, _d;

    public Xoshiro256(int seed, int stream)
    {
        ulong state = (ulong)(uint)seed << 32 | (uint)stream;
        _a = SplitMix(ref state);
        _b = SplitMix(ref state);
        _c = SplitMix(ref state);
        _d = SplitMix(ref state);
    }

    public ulong Next()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9, shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A whole number in [0, bound); its bias is below bound / 2⁶⁴.</summary>
    public int Next(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private static ulong SplitMix(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
