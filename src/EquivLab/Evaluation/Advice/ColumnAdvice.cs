using System.Globalization;
using EquivLab.Evaluation.Attacks;

namespace EquivLab.Evaluation.Advice;

/// <summary>A coarser column, where the values of one are guessed better of members than is tolerated.</summary>
internal static class ColumnAdvice
{
    private const int MostNamed = 3;

    /// <param name="result">A result.</param>
    /// <param name="alone">Whether nothing else is advised, so that the command leaves the columns out.</param>
    /// <returns>Null where no column is guessed so.</returns>
    public static Advice? Of(Result result, bool alone)
    {
        RiskResult[] guessed = [.. result.Privacy.Risks.Where(r => r.Gated && r.Secret is not null && NextStep.IsTooRisky(r)).OrderByDescending(r => r.Risk)];
        if (guessed.Length == 0) return null;
        string named = string.Join(", ", guessed.Take(MostNamed).Select(r => string.Create(CultureInfo.InvariantCulture, $"'{r.Secret}' (risk {100 * r.Risk:0.0} %)")));
        string[] others = [.. guessed.Select(r => r.Secret!).Where(s => s != result.Data.Target)];
        string more = guessed.Length > MostNamed ? $" and {guessed.Length - MostNamed} more" : "";
        string text = string.Create(CultureInfo.InvariantCulture, $"What members gave away is {named}{more}, tolerated {100 * guessed[0].Tolerance:0.##} %: wider steps or fewer categories in the table leave less to guess{(others.Length > 0 ? ", or leave the column out" : "")}.");
        return new(text, alone && others.Length is > 0 and <= MostNamed
            ? c => c.With("--leave-out", string.Join(',', new[] { c.Value("--leave-out") }.OfType<string>().Concat(others)))
            : null);
    }
}
