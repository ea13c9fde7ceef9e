using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EquivLab.Benchmarks.Unchanged;

/// <summary>
/// <c>unchanged --before REVISION [--tables NAMES] [--synthesizers NAMES]</c>: runs the program of an earlier revision and this one
/// on the tables in <c>datasets/</c> and compares every byte of the synthetic tables and every figure of the results, times aside.
/// With the options that nobody gives: what repeats, canaries, shadow models or a policy add is not compared. Started in the repository's top folder.
/// </summary>
internal static class UnchangedCommand
{
    private static readonly string[] Synthesizers = ["bayes-forest", "bayes-chow-liu", "copula"];

    public static int Run(string[] args)
    {
        string? before = null;
        string[] tables = [.. Directory.EnumerateFiles("datasets", "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)], synthesizers = Synthesizers;
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            bool known = args[i] switch
            {
                "--before" => (before = value) is not null,
                "--tables" => (tables = value?.Split(',') ?? []) is not [],
                "--synthesizers" => (synthesizers = value?.Split(',') ?? []) is not [],
                _ => false,
            };
            if (known) continue;
            Console.Error.WriteLine($"unchanged: cannot read '{args[i]} {value}'; expected --before REVISION, --tables NAMES, --synthesizers NAMES (between commas).");
            return 2;
        }

        if (before is null)
        {
            Console.Error.WriteLine("unchanged: --before REVISION is missing: which revision is compared with?");
            return 2;
        }

        string work = Directory.CreateTempSubdirectory("equivlab-unchanged-").FullName, tree = Path.Combine(work, "before");
        try
        {
            Do("git", "worktree", "add", "--detach", tree, before);
            Do("dotnet", "build", "-c", "Release", Path.Combine(tree, "src/EquivLab.Cli"));
            string old = Path.Combine(tree, "src/EquivLab.Cli/bin/Release/net10.0/EquivLab.Cli.dll"), now = Path.Combine(AppContext.BaseDirectory, "EquivLab.Cli.dll");
            int different = 0;
            foreach (string table in tables)
            {
                foreach (string synthesizer in synthesizers)
                {
                    string[] found = Compare(Evaluate(old, table, synthesizer, Path.Combine(work, "a")), Evaluate(now, table, synthesizer, Path.Combine(work, "b")));
                    Console.WriteLine($"{table}, {synthesizer}: {(found.Length == 0 ? "unchanged" : $"{found.Length} differences, the first at {found[0]}")}");
                    different += found.Length == 0 ? 0 : 1;
                }
            }

            return different == 0 ? 0 : 1;
        }
        finally
        {
            if (Directory.Exists(tree)) Do("git", "worktree", "remove", "--force", tree);
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Runs the program; gives the folder that it wrote.</summary>
    private static string Evaluate(string program, string table, string synthesizer, string folder)
    {
        JsonNode declared = JsonNode.Parse(File.ReadAllText($"datasets/{table}.schema.json"))!;
        List<string> arguments = [program, "run", $"datasets/{table}.csv", "--target", declared["target"]!.GetValue<string>(), "--synthesizer", synthesizer, "--out", folder, "--quiet"];
        if (declared["leaveOut"] is JsonArray { Count: > 0 } leaveOut) arguments.AddRange(["--leave-out", string.Join(',', leaveOut.Select(c => c!.GetValue<string>()))]);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Start("dotnet", arguments, code => code is 0 or 1 or 3);
        return folder;
    }

    private static string[] Compare(string before, string after)
    {
        var found = new List<string>();
        if (!File.ReadAllBytes(Path.Combine(before, "synthetic.csv")).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(after, "synthetic.csv")))) found.Add("synthetic.csv");
        Walk("", Read(before), Read(after), found);
        return [.. found];
    }

    private static JsonNode Read(string folder) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "result.json")))!;

    private static void Walk(string at, JsonNode? a, JsonNode? b, List<string> found)
    {
        if (IsOfTheRun(at)) return;
        switch (a, b)
        {
            case (JsonObject x, JsonObject y):
                foreach (string key in x.Select(p => p.Key).Union(y.Select(p => p.Key))) Walk($"{at}/{key}", x[key], y[key], found);
                break;
            case (JsonArray x, JsonArray y) when x.Count == y.Count:
                for (int i = 0; i < x.Count; i++) Walk($"{at}/{i}", x[i], y[i], found);
                break;
            default:
                if (a?.ToJsonString() != b?.ToJsonString()) found.Add(at);
                break;
        }
    }

    /// <summary>Times, memory and the program's own version.</summary>
    private static bool IsOfTheRun(string at) => at.EndsWith("Seconds", StringComparison.Ordinal)
        || at is "/environment/startedAt" or "/environment/peakMemoryMb" or "/environment/equivlabVersion" or "/environment/command";

    private static void Do(string program, params string[] arguments) => Start(program, arguments, code => code == 0);

    private static void Start(string program, IEnumerable<string> arguments, Predicate<int> isFine)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        if (!isFine(process.ExitCode)) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {output.Result}{errors.Result}");
    }
}
