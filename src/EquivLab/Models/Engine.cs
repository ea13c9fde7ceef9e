namespace EquivLab.Models;

/// <summary>
/// The library underneath a trainer. FastTree and LightGBM each hold one lock for the whole process while they train, so
/// that two of their jobs never run at once, whatever the number of threads.
/// </summary>
internal enum Engine
{
    /// <summary>Microsoft.ML.FastTree; its jobs take the longest together, so they are started first.</summary>
    FastTree,

    /// <summary>The native LightGBM.</summary>
    LightGbm,

    /// <summary>ML.NET's linear trainers, which hold no lock.</summary>
    Linear,
}
