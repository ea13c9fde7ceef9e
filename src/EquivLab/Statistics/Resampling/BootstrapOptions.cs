namespace EquivLab.Statistics.Resampling;

/// <summary>How to resample rows.</summary>
public sealed record BootstrapOptions
{
    /// <summary>Draws; 2,000 put a Monte Carlo error of about half a percentage point on each tail of 5 %.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Seed: the same seed gives the same draws on any number of threads.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// The stratum of each row, any integers, or null. Each draw then keeps every stratum's size, as when the classes
    /// of a hold-out set were fixed by a stratified split.
    /// </summary>
    public int[]? Strata { get; init; }

    /// <summary>Threads; 0 takes all.</summary>
    public int Threads { get; init; }
}
