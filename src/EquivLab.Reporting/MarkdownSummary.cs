using System.Text;
using EquivLab.Evaluation;
using EquivLab.Evaluation.Advice;
using EquivLab.Evaluation.Holdouts;
using EquivLab.Reporting.Words;
using EquivLab.Synthesis;

namespace EquivLab.Reporting;

/// <summary>A result as a short Markdown text, for a comment on a pull request.</summary>
public static class MarkdownSummary
{
    // A comment is read on a phone: beyond this many, the report is the place to look.
    private const int MaxLines = 12;

    private static readonly Verdict[] WorstFirst = [Verdict.Failed, Verdict.Inconclusive, Verdict.Passed];

    /// <summary>The verdict, its reasons and the gated checks.</summary>
    /// <param name="result">A result.</param>
    public static string Render(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        DataSection data = result.Data;
        IReadOnlyList<GateCheck> checks = GateDecision.Of(result).Checks;
        var text = new StringBuilder();
        Line(text, $"## EquivLab: {Light.Of(result.Verdict).Word.ToUpperInvariant()}");
        Line(text, "");
        Line(text, $"**{Headline.Of(result)}** {Code(data.Path)}, target {Code(data.Target)}, synthesizer {Code(result.Synthesizer.Name)}; "
            + $"{Numbers.Count(data.TrainRows)} train, {Numbers.Count(data.SyntheticRows)} synthetic and {Numbers.Count(data.HoldoutRows)} hold-out rows{TargetWords.Tested(data, result.Utility)}.");
        Line(text, "");
        Titled(text, "Read this first", [.. checks.Where(c => c is { Kind: GateCheckKind.Control, Verdict: Verdict.Failed }).Select(c => c.Reason), .. result.Warnings]);
        List(text, [.. UtilityWords.Sentences(result.Utility, data.Rows), .. PrivacyWords.Sentences(result.Privacy, result.Utility.Alpha), .. AtTenPercent(result.Privacy), .. result.Privacy.Attacked is { } attacked ? [attacked.Sentence] : (string[])[], Fidelity(result.Fidelity), .. SelfAudit(result), .. HeldBack(result), .. Masking(result)]);
        NextSteps(text, NextStep.Of(result));
        Checks(text, checks);
        // What the table has said already is not said again.
        Titled(text, "Reasons", result.Verdict == Verdict.Passed ? [] : [.. result.Reasons.Except(checks.Select(c => c.Reason))]);
        Line(text, $"Utility is shown for the named models and metrics only; attacks give a lower bound on the risk. Seed {data.Seed}, EquivLab {Plain(result.Environment.EquivlabVersion)}.");
        return text.ToString();
    }

    /// <summary>The fidelity figures in one sentence, each beside what chance alone gives.</summary>
    private static string Fidelity(FidelitySection fidelity)
    {
        var figures = new List<string> { FidelityWords.Score(fidelity) };
        if (fidelity.Triples is { } triples)
            figures.Add($"three-way marginals {Numbers.Plain(triples.Score, 0)} of 1,000 (chance alone {Numbers.Plain(triples.Reference, 0)})");
        if (fidelity.Propensity is { } propensity)
        {
            figures.Add($"pMSE ratio {Numbers.Plain(propensity.PMseRatio, 2)} (chance alone {Numbers.Plain(propensity.ReferencePMseRatio, 2)})");
            figures.Add($"trees tell synthetic from real rows with an AUC of {Numbers.Plain(propensity.Auc)} (chance alone {Numbers.Plain(propensity.ReferenceAuc)})");
        }

        return $"Likeness, for information: {string.Join(", ", figures)}.";
    }

    private static IEnumerable<string> AtTenPercent(PrivacySection privacy) => AttackWords.AtTenPercent(privacy.Attacks) is { } sentence ? [sentence] : [];

    private static IEnumerable<string> SelfAudit(Result result) =>
        result.Synthesizer.SelfAudit is { } audit ? ["Setting of the synthesizer: " + SelfAuditWords.Sentence(audit, result.Data.TrainRows)] : [];

    private static IEnumerable<string> HeldBack(Result result) =>
        HeldBackCategories.Sentence(result.Synthesizer.HeldBack) is { } sentence ? ["Held back: " + sentence] : [];

    private static IEnumerable<string> Masking(Result result) =>
        result.Masking is { } masking ? ["Masking instead, for information: " + MaskingWords.Sentence(result, masking)] : [];

    private static void Checks(StringBuilder text, IReadOnlyList<GateCheck> checks)
    {
        Line(text, "| check | verdict | why |");
        Line(text, "| --- | --- | --- |");
        foreach (GateCheck check in checks.OrderByDescending(c => c.Gated && c.Verdict != Verdict.Passed).ThenBy(c => Array.IndexOf(WorstFirst, c.Verdict)).Take(MaxLines))
        {
            string word = Light.Of(check.Verdict).Word.ToLowerInvariant() + (check.Gated ? "" : ", for information");
            Line(text, $"| {Code($"{check.Kind.ToString().ToLowerInvariant()}: {check.Name}", inTable: true)} | {word} | {Plain(Why(check))} |");
        }
        Line(text, "");
        if (checks.Count > MaxLines)
        {
            Line(text, $"{checks.Count - MaxLines} more checks are in the report.");
            Line(text, "");
        }
    }

    /// <summary>The reason without the name that the row begins with.</summary>
    private static string Why(GateCheck check) =>
        check.Reason.StartsWith(check.Name + ": ", StringComparison.Ordinal) ? check.Reason[(check.Name.Length + 2)..] : check.Reason;

    private static void Titled(StringBuilder text, string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
            return;
        Line(text, $"**{title}**");
        Line(text, "");
        List(text, sentences);
    }

    private static void NextSteps(StringBuilder text, NextStep? next)
    {
        Titled(text, "What to try next", next?.Findings ?? []);
        if (next?.Command is not { } command)
            return;
        Line(text, Code(command));
        Line(text, "");
    }

    private static void List(StringBuilder text, IReadOnlyList<string> sentences)
    {
        foreach (string sentence in sentences.Take(MaxLines))
            Line(text, "- " + Plain(sentence));
        if (sentences.Count > MaxLines)
            Line(text, $"- … and {sentences.Count - MaxLines} more, in the report.");
        Line(text, "");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    /// <summary>A value as a code span, in which Markdown, mentions and references have no meaning.</summary>
    internal static string Code(string value, bool inTable = false)
    {
        string inert = OneLine(value).Replace('`', '\'');
        return "`" + (inTable ? inert.Replace("|", "\\|", StringComparison.Ordinal) : inert) + "`";
    }

    /// <summary>A sentence in which names from the data must not become markup, links or mentions.</summary>
    internal static string Plain(string sentence)
    {
        var inert = new StringBuilder(sentence.Length);
        foreach (char c in OneLine(sentence))
        {
            switch (c)
            {
                case '<': inert.Append("&lt;"); break;
                case '&': inert.Append("&amp;"); break;
                // A zero-width space keeps a mention from calling anyone.
                case '@': inert.Append("@\u200B"); break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '#' or '~' or '$': inert.Append('\\').Append(c); break;
                default: inert.Append(c); break;
            }
        }
        // Addresses become links by themselves.
        return inert.ToString().Replace("://", ":\u200B//", StringComparison.Ordinal).Replace("www.", "www\u200B.", StringComparison.OrdinalIgnoreCase);
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
