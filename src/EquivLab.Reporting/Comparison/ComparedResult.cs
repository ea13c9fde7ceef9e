using EquivLab.Evaluation;

namespace EquivLab.Reporting.Comparison;

/// <summary>One of the results that are compared.</summary>
/// <param name="Mark">The letter that stands for it in charts and tables.</param>
/// <param name="Name">What people know it by, without folders of the machine.</param>
/// <param name="Result">The result.</param>
internal sealed record ComparedResult(string Mark, string Name, Result Result)
{
    /// <summary>Letters that results can be marked with.</summary>
    public const int Most = 26;

    /// <summary>"A: name".</summary>
    public string Title => $"{Mark}: {Name}";

    /// <summary>Marks results in the order in which they were given.</summary>
    public static IReadOnlyList<ComparedResult> Of(IReadOnlyList<(string Name, Result Result)> results) =>
        [.. results.Select((r, i) => new ComparedResult(((char)('A' + i)).ToString(), r.Name, r.Result))];
}
