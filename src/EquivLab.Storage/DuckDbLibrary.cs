using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace EquivLab.Storage;

/// <summary>DuckDB's native library.</summary>
internal static class DuckDbLibrary
{
    private static readonly bool IsAvailable = NativeLibrary.TryLoad("duckdb", typeof(NativeMethods).Assembly, null, out _);

    /// <summary>Refuses work that needs it where it cannot be loaded.</summary>
    /// <param name="name">The file or folder that asks for it.</param>
    /// <exception cref="InputException">It cannot be loaded.</exception>
    public static void Require(string name)
    {
        if (!IsAvailable) throw new InputException($"{name}: DuckDB's native library cannot be loaded on this machine, which Parquet files and benchmarks need; everything else works without it, with CSV files.");
    }
}
