using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EquivLab.Reporting.Calibration;

namespace EquivLab.Benchmarks.Calibration;

/// <summary>
/// <c>calibration [--simulations N] [--seed N] [--out DIR]</c>: how often the verdicts are wrong, measured;
/// <c>calibration --from FILE [--out DIR]</c> draws what was measured again, with <c>--only METRICS</c> (of those that are judged by a
/// bootstrap, between commas) after measuring those anew.
/// </summary>
internal static class CalibrationCommand
{
    private const double Alpha = 0.05;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static int Run(string[] args)
    {
        int simulations = 20_000;
        ulong seed = 1;
        string folder = "reports";
        string? from = null;
        string[] only = [];
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            bool known = args[i] switch
            {
                "--simulations" => int.TryParse(value, CultureInfo.InvariantCulture, out simulations) && simulations >= 100,
                "--seed" => ulong.TryParse(value, CultureInfo.InvariantCulture, out seed),
                "--only" => (only = value?.Split(',') ?? []) is not [],
                "--from" => File.Exists(from = value),
                "--out" => (folder = value ?? "") != "",
                _ => false,
            };
            if (known) continue;
            Console.Error.WriteLine($"calibration: cannot read '{args[i]} {value}'; expected --simulations N (100 or more), --seed N, --out DIR, --from FILE (a calibration.json), --only METRICS.");
            return 2;
        }

        if (only.Length > 0 && (from is null || only.Except(BootstrapCells.Metrics).Any()))
        {
            Console.Error.WriteLine($"calibration: --only measures some metrics of an earlier calibration anew, of {string.Join(", ", BootstrapCells.Metrics)}; name it by --from FILE.");
            return 2;
        }

        if (from is not null)
        {
            CalibrationResult known = JsonSerializer.Deserialize<CalibrationResult>(File.ReadAllText(from), Json)!;
            if (only.Length == 0) Draw(known, folder);
            else Keep(Anew(known, only), folder);
            return 0;
        }

        var clock = Stopwatch.StartNew();
        void Progress(string text) => Console.Error.WriteLine($"{clock.Elapsed:mm\\:ss} {text}");
        Progress("timings");
        IReadOnlyList<CalibrationTiming> timings = Timings.Measure();
        Progress("accuracy, summed over all outcomes");
        List<CalibrationCell> cells = [.. AccuracyCells.All(Alpha)];
        cells.AddRange(AucCells.All(simulations, seed, Alpha, Progress));
        cells.AddRange(CoefficientCells.All(simulations, seed, Progress));
        cells.AddRange(BootstrapCells.All(simulations, seed, Progress));
        Progress("four models at once");
        IReadOnlyList<PassRate> joint = JointCases.All(simulations, seed, Alpha);
        Progress("misuse");
        IReadOnlyList<PassRate> misuse = MisuseCases.All(simulations, seed);
        var result = new CalibrationResult
        {
            Simulations = simulations,
            Seed = seed,
            Alpha = Alpha,
            Claims = Claims.Of(cells, joint, misuse, timings, simulations, Alpha),
            Cells = cells,
            Joint = joint,
            Misuse = misuse,
            Timings = timings,
        };
        Keep(result, folder);
        Progress("done");
        return 0;
    }

    /// <summary>What was measured, with the cells of some metrics measured anew.</summary>
    private static CalibrationResult Anew(CalibrationResult known, string[] metrics)
    {
        List<CalibrationCell> cells =
        [
            .. known.Cells.Where(c => !metrics.Contains(c.Metric)),
            .. BootstrapCells.All(known.Simulations, known.Seed, Console.Error.WriteLine, metrics),
        ];
        return known with { Cells = cells, Claims = Claims.Of(cells, known.Joint, known.Misuse, known.Timings, known.Simulations, Alpha) };
    }

    private static void Keep(CalibrationResult result, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "calibration.json"), JsonSerializer.Serialize(result, Json) + "\n");
        Draw(result, folder);
        Print(result);
    }

    private static void Draw(CalibrationResult result, string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "calibration.html"), CalibrationReport.Render(result));
    }

    private static void Print(CalibrationResult result)
    {
        foreach (CalibrationClaim claim in result.Claims)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(claim.Holds ? "holds " : "FAILS ")} {claim.Claim}, {claim.Bound}: {claim.Value:0.0000} ({claim.WorstCell})"));
        foreach (PassRate rate in result.Joint.Concat(result.Misuse))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"       {rate.Case}: passed {rate.Passed:0.0000}"));
    }
}
