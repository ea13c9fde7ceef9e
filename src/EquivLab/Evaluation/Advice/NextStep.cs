using EquivLab.Evaluation.Attacks;
using EquivLab.Statistics.Deciding;

namespace EquivLab.Evaluation.Advice;

/// <summary>What to try after a table did not pass: what the recorded figures support, and nothing where they support nothing.</summary>
/// <param name="Findings">What stands in the way and what speaks for the command, a sentence each.</param>
/// <param name="Command">One command to try, with files named as in the recorded one; null where no option would do.</param>
public sealed record NextStep(IReadOnlyList<string> Findings, string? Command)
{
    /// <summary>Reads it off a result; null where it passed or its figures support no step.</summary>
    /// <param name="result">A result.</param>
    public static NextStep? Of(Result result)
    {
        ArgumentNullException.ThrowIfNull(result);
        // With a broken ruler nothing that was measured speaks for anything; the warnings say what to mend.
        if (result.Verdict == Verdict.Passed || result.Privacy.Population is { IsUnlike: true } || result.Controls.Any(c => c.AsExpected == false)) return null;
        Advice[] advice = [.. Advised(result)];
        if (advice.Length == 0) return null;
        RecordedCommand? recorded = RecordedCommand.Of(result.Environment.Command);
        RecordedCommand? command = recorded;
        foreach (Advice step in advice) command = command is null || step.Edit is null ? command : step.Edit(command);
        bool isEdited = command is not null && advice.Any(a => a.Edit is not null) && command.ToString() != recorded!.ToString();
        return new NextStep([.. advice.Select(a => a.Finding)], isEdited ? command!.WithNextFolder().ToString() : null);
    }

    private static IEnumerable<Advice> Advised(Result result)
    {
        if (result.Straddling is { IsNoteworthy: true, CanBeGrouped: true })
        {
            // Before anything else: with rows on both sides all other figures change.
            yield return new("Rows of the hold-out stand in the train set too, which changes all figures: first keep equal rows on one side.", c => c.With("--group-equal-rows"));
            yield break;
        }

        bool loses = TooMuchLost.IsIn(result.Utility), leaks = Leaks(result.Privacy);
        Advice? lost = loses ? TooMuchLost.Columns(result) : null;
        if (lost is not null) yield return lost;
        Advice? setting = loses == leaks ? null : loses ? SettingAdvice.Looser(result) : SettingAdvice.Tighter(result);
        setting ??= loses || leaks ? SynthesizerAdvice.Of(result) : null;
        if (setting is not null) yield return setting;
        if (leaks && ColumnAdvice.Of(result, alone: setting is null) is { } column) yield return column;
        if (SkillAdvice.Of(result.Utility) is { } skill) yield return skill;
        if (!loses && !leaks && RowsAdvice.Of(result) is { } rows) yield return rows;
    }

    /// <summary>Whether an attack finds more than is tolerated, or would as estimated.</summary>
    private static bool Leaks(PrivacySection privacy) =>
        privacy.Attacks.Any(a => a.Verdict == EquivalenceVerdict.Different || (a.Verdict == EquivalenceVerdict.Inconclusive && (a.Auc >= a.Tolerance || a.TprAtFpr01 >= a.TprTolerance)))
        || privacy.ExactMatches.Verdict == EquivalenceVerdict.Different
        || privacy.Exposed is { Verdict: EquivalenceVerdict.Different }
        || privacy.NearCopies is { Verdict: EquivalenceVerdict.Different }
        || privacy.Canaries is { Verdict: EquivalenceVerdict.Different }
        || privacy.Risks.Any(r => r.Gated && IsTooRisky(r));

    internal static bool IsTooRisky(RiskResult risk) =>
        risk.Verdict == EquivalenceVerdict.Different || (risk.Verdict == EquivalenceVerdict.Inconclusive && risk.Risk >= risk.Tolerance);
}

/// <summary>A finding, and what it changes of the command; nothing where no option would do.</summary>
internal sealed record Advice(string Finding, Func<RecordedCommand, RecordedCommand>? Edit = null);
