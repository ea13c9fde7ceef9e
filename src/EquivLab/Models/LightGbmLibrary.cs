using System.Runtime.InteropServices;
using Microsoft.ML.Trainers.LightGbm;

namespace EquivLab.Models;

/// <summary>LightGBM's native library, which ML.NET has not for every processor, and which needs the OpenMP runtime on Linux.</summary>
internal static class LightGbmLibrary
{
    /// <summary>Why it cannot be used.</summary>
    public const string Missing = "LightGBM's native library cannot be loaded on this machine (on Linux install libgomp1; there is none for ARM64)";

    /// <summary>What a reader of figures must know where it cannot be used.</summary>
    public const string Warning = Missing + ". The model 'lightgbm' and the attack 'density-ratio-lightgbm' are left out, and the program's own comparisons of tables are made by FastTree instead.";

    /// <summary>Whether it can be loaded.</summary>
    public static bool IsAvailable { get; } = NativeLibrary.TryLoad("lib_lightgbm", typeof(LightGbmBinaryTrainer).Assembly, null, out _);
}
