namespace EquivLab.Evaluation;

/// <summary>What computed a result.</summary>
public sealed record EnvironmentSection
{
    /// <summary>EquivLab's version.</summary>
    public required string EquivlabVersion { get; init; }

    /// <summary>The .NET runtime.</summary>
    public required string Dotnet { get; init; }

    /// <summary>The operating system and processor architecture.</summary>
    public required string Platform { get; init; }

    /// <summary>Versions of the packages that figures depend on.</summary>
    public required IReadOnlyDictionary<string, string> Packages { get; init; }

    /// <summary>The arguments that reproduce the run, without folders.</summary>
    public required string Command { get; init; }

    /// <summary>When the run started, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Wall-clock seconds from reading to the finished result.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>Peak working set in MiB.</summary>
    public required double PeakMemoryMb { get; init; }
}
