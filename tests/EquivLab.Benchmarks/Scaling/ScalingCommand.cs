using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using EquivLab.Reporting.Scaling;

namespace EquivLab.Benchmarks.Scaling;

/// <summary>
/// <c>scaling [--only TEXT] [--most SIZE] [--out DIR]</c>: time and memory as tables grow; <c>scaling --from FILE [--out DIR]</c> draws what was measured again.
/// </summary>
internal static class ScalingCommand
{
    private sealed record Growth(string Name, string Command, string Unit, bool OnlyCategories, Func<int, (int Rows, int Columns)> Shape, (int Size, double? Limit)[] Sizes);

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly Growth[] All =
    [
        new("Run, rows", "run TABLE --target y --models lightgbm --no-controls", "rows of 15 columns", false, n => (n, 15), [(33_000, null), (100_000, null), (300_000, null), (1_000_000, 300)]),
        new("Fit, rows", "fit TABLE --target y", "rows of 15 columns", false, n => (n, 15), [(33_000, null), (100_000, null), (300_000, null), (1_000_000, null), (3_000_000, null)]),
        new("Run, category columns", "run TABLE --target y --models lightgbm --no-controls", "columns of 800 rows", true, n => (800, n), [(20, null), (40, null), (80, null), (200, 60)]),
        new("Run, mixed columns", "run TABLE --target y --models lightgbm --no-controls", "columns of 2,000 rows", false, n => (2_000, n), [(50, null), (100, null), (200, 60)]),
        new("Run with the default models, mixed columns", "run TABLE --target y", "columns of 800 rows", false, n => (800, n), [(75, null), (150, null), (300, null), (600, 180)]),
        new("Fit, columns", "fit TABLE --target y", "columns of 2,000 rows", false, n => (2_000, n), [(100, null), (200, null), (400, null), (1_000, null)]),
    ];

    public static int Run(string[] args)
    {
        string folder = "reports", only = "";
        int most = int.MaxValue;
        string? from = null;
        for (int i = 0; i < args.Length; i += 2)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            bool known = args[i] switch
            {
                "--only" => (only = value ?? "") != "",
                "--most" => int.TryParse(value, CultureInfo.InvariantCulture, out most) && most > 0,
                "--from" => File.Exists(from = value),
                "--out" => (folder = value ?? "") != "",
                _ => false,
            };
            if (known) continue;
            Console.Error.WriteLine($"scaling: cannot read '{args[i]} {value}'; expected --only TEXT (curves whose name has it), --most SIZE, --out DIR, --from FILE (a scaling.json).");
            return 2;
        }

        ScalingResult result = from is not null
            ? JsonSerializer.Deserialize<ScalingResult>(File.ReadAllText(from), Json)!
            : Measure([.. All.Where(g => g.Name.Contains(only, StringComparison.OrdinalIgnoreCase))], most);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "scaling.json"), JsonSerializer.Serialize(result, Json) + "\n");
        File.WriteAllText(Path.Combine(folder, "scaling.html"), ScalingReport.Render(result));
        return result.Curves.All(c => c.Points.All(p => p.Holds)) ? 0 : 1;
    }

    private static ScalingResult Measure(Growth[] growths, int most)
    {
        string folder = Directory.CreateTempSubdirectory("equivlab-scaling-").FullName;
        try
        {
            string machine = string.Create(
                CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, {RuntimeInformation.FrameworkDescription}");
            return new ScalingResult(machine, [.. growths.Select(g => Measure(g, most, folder))]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ScalingCurve Measure(Growth growth, int most, string folder)
    {
        var points = new List<ScalingPoint>();
        foreach ((int size, double? limit) in growth.Sizes.Where(s => s.Size <= most))
        {
            (int rows, int columns) = growth.Shape(size);
            string table = Path.Combine(folder, "table.csv");
            GrowingTable.Write(table, rows, columns, growth.OnlyCategories);
            bool isFit = growth.Command.StartsWith("fit", StringComparison.Ordinal);
            string[] arguments = [.. growth.Command.Replace("TABLE", "table.csv", StringComparison.Ordinal).Split(' '), "--out", isFit ? "model.json" : "out"];
            ScalingPoint point = MeasuredCommand.Run(size, limit, folder, arguments);
            points.Add(point);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{growth.Name}, {size:N0} {growth.Unit}: {point.ProcessorSeconds:0.0} processor s, {point.WallSeconds:0.0} s, {point.PeakMegabytes:0} MB, exit {point.ExitCode}{(point.Holds ? "" : ", NOT WITHIN " + limit)}"));
        }

        return new ScalingCurve(growth.Name, growth.Command, growth.Unit, points);
    }
}
