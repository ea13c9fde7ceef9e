using System.Collections.Concurrent;
using EquivLab.Evaluation;
using EquivLab.Reporting;

namespace EquivLab.Tests.Reporting;

/// <summary>The sample reports, each drawn once for all tests.</summary>
internal static class Rendered
{
    private static readonly ConcurrentDictionary<string, string> Pages = new();

    public static Result Result(string kind) => kind switch
    {
        "passed" => Samples.Passed,
        "failed" => Samples.Failed,
        "asked" => Samples.Asked,
        "inconclusive" => Samples.Inconclusive,
        _ => Samples.Nasty,
    };

    public static string Html(string kind) => Pages.GetOrAdd(kind, k => HtmlReport.Render(Result(k)));
}
