namespace EquivLab;

/// <summary>Numbers of the random streams that one seed feeds, so that no two steps share random numbers.</summary>
internal static class Streams
{
    public const ulong Split = 1;
    public const ulong Members = 2;
    public const ulong NonMembers = 3;
    public const ulong Pilot = 4;
    public const ulong Halves = 5;
    public const ulong Permutations = 20;
    public const ulong Exposure = 30;
    public const ulong ShadowQueries = 31;

    /// <summary>First stream of shadow models; model i uses this plus i.</summary>
    public const ulong Shadows = 1UL << 24;

    /// <summary>First stream of the sampler; block i of a table uses this plus i.</summary>
    public const ulong Sample = 1UL << 32;
}
