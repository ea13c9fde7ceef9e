using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using EquivLab.Synthesis.External;

namespace EquivLab.Evaluation;

/// <summary>What computes a result, from the moment of its creation on.</summary>
/// <param name="command">The command that computes the same again; the process's own unless said.</param>
public sealed class Provenance(string? command = null)
{
    private readonly DateTimeOffset _startedAt = DateTimeOffset.UtcNow;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>The time and memory used up to now, and what with.</summary>
    public EnvironmentSection Capture()
    {
        using var process = Process.GetCurrentProcess();
        return new EnvironmentSection
        {
            EquivlabVersion = VersionOf(typeof(Result).Assembly),
            Dotnet = RuntimeInformation.FrameworkDescription,
            Platform = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {System.Environment.ProcessorCount} processors",
            Packages = Packages(),
            Command = command ?? Command(),
            StartedAt = _startedAt,
            WallSeconds = _clock.Elapsed.TotalSeconds,
            PeakMemoryMb = process.PeakWorkingSet64 / (1024.0 * 1024.0),
        };
    }

    private static Dictionary<string, string> Packages()
    {
        string[] names = ["Microsoft.ML.Core", "Microsoft.ML.FastTree", "Microsoft.ML.LightGbm", "MathNet.Numerics", "CsvHelper"];
        return names.ToDictionary(n => n, n => VersionOf(Assembly.Load(n)));
    }

    private static string VersionOf(Assembly assembly)
    {
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version!.ToString();
        return version.Split('+')[0];
    }

    /// <summary>The arguments without folders: where files lie on this machine is nobody's business.</summary>
    private static string Command()
    {
        string[] given = System.Environment.GetCommandLineArgs();
        IEnumerable<string> arguments = given.Skip(1).Select((a, i) =>
        {
            int value = a.StartsWith("--", StringComparison.Ordinal) ? a.IndexOf('=', StringComparison.Ordinal) + 1 : 0;
            bool isProgram = (value > 0 ? a[..(value - 1)] : given[i]) == "--synthesizer-command";
            return a[..value] + (isProgram ? ExternalSynthesizer.WithoutFolders(a[value..]) : WithoutFolder(a[value..]));
        });
        return "equivlab " + string.Join(' ', arguments.Select(ShellWord.Of));
    }

    private static string WithoutFolder(string argument) => argument.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        ? Path.GetFileName(Path.TrimEndingDirectorySeparator(argument))
        : argument;
}
