using System.Globalization;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Policies;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Comparison;

/// <summary>How each result came about, fact by fact.</summary>
internal static class Facts
{
    /// <summary>Each fact with its value in each result, and whether it is the same in all.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Values, bool Same)> Of(IReadOnlyList<ComparedResult> compared)
    {
        string[] parameters = [.. compared.SelectMany(c => c.Result.Synthesizer.Parameters.Keys).Distinct()];
        string[] packages = [.. compared.SelectMany(c => c.Result.Environment.Packages.Keys).Distinct()];
        string[] policies = [.. compared.Select(c => PolicyJson.Write(c.Result.Policy)).Distinct()];
        (string, Func<Result, string>)[] facts =
        [
            ("Real table", r => r.Data.Path), ("Its SHA-256", r => r.Data.Sha256),
            ("Hold-out table", r => r.Data.HoldoutPath ?? "split off"), ("Its SHA-256", r => r.Data.HoldoutSha256 ?? "none"),
            ("Train rows", r => Numbers.Count(r.Data.TrainRows)), ("Hold-out rows", r => Numbers.Count(r.Data.HoldoutRows)),
            ("Synthetic rows", r => Numbers.Count(r.Data.SyntheticRows)), ("SHA-256 of the synthetic table", r => r.Data.SyntheticSha256),
            ("Target", r => r.Data.Target), ("Columns left out", r => r.Data.LeftOut.Count == 0 ? "none" : string.Join(", ", r.Data.LeftOut)),
            ("Seed", r => r.Data.Seed.ToString(CultureInfo.InvariantCulture)),
            ("Synthesizer", r => r.Synthesizer.Name),
            .. parameters.Select(name => (name, (Func<Result, string>)(r => r.Synthesizer.Parameters.GetValueOrDefault(name, "not set")))),
            ("Setting by self-audit", r => r.Synthesizer.SelfAudit is { } audit ? $"{audit.Chosen?.Name ?? "tightest"} (target {Numbers.Round(audit.PrivacyTarget)})" : "none"),
            ("Privacy budget ε", r => r.Synthesizer.Epsilon is { } epsilon ? Numbers.Round(epsilon) : "none"),
            ("Policy", r => r.Policy.Name + (policies.Length == 1 ? "" : $" (text {Array.IndexOf(policies, PolicyJson.Write(r.Policy)) + 1})")),
            ("Margins", r => $"{Numbers.Percent(r.Utility.Margin)}, strictly {Numbers.Percent(r.Utility.StrictMargin)}"),
            ("Scale", r => r.Utility.Scale.ToString().ToLowerInvariant()),
            ("Level α", r => Numbers.Round(r.Utility.Alpha)),
            ("EquivLab", r => r.Environment.EquivlabVersion), (".NET", r => r.Environment.Dotnet), ("Platform", r => r.Environment.Platform),
            .. packages.Select(name => (name, (Func<Result, string>)(r => r.Environment.Packages.GetValueOrDefault(name, "none")))),
            ("Command", r => r.Environment.Command),
            ("Started", r => r.Environment.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC"),
            ("Wall time", r => Numbers.Duration(r.Environment.WallSeconds)),
        ];
        return [.. facts.Select(f =>
        {
            string[] values = [.. compared.Select(c => f.Item2(c.Result))];
            return (f.Item1, (IReadOnlyList<string>)values, values.Distinct().Count() == 1);
        })];
    }
}
