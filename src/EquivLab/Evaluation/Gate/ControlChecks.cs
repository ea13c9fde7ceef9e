namespace EquivLab.Evaluation.Gate;

/// <summary>One check a control: those that were run, and those that were required but were not.</summary>
internal static class ControlChecks
{
    /// <param name="controls">The controls that were run.</param>
    /// <param name="required">The controls that the policy requires; null is those that were run.</param>
    public static IEnumerable<GateCheck> Of(IReadOnlyList<ControlResult> controls, IReadOnlyList<string>? required)
    {
        foreach (ControlResult control in controls) yield return Check(control, required?.Contains(control.Name) ?? true);
        foreach (string name in (required ?? []).Except(controls.Select(c => c.Name)))
        {
            yield return new GateCheck(GateCheckKind.Control, name, Verdict.Inconclusive,
                $"control '{name}' is required by the policy, but was not run; evaluate again with controls.");
        }
    }

    /// <summary>A control that this table is too small for is a warning, not an obstacle.</summary>
    private static GateCheck Check(ControlResult control, bool isRequired)
    {
        string expected = control.Expectation.TrimEnd('.'), outcome = control.Outcome.TrimEnd('.');
        return control.AsExpected switch
        {
            true => new(GateCheckKind.Control, control.Name, Verdict.Passed, $"control '{control.Name}' is as it must be: {expected}; {outcome}.", isRequired),
            false => new(GateCheckKind.Control, control.Name, Verdict.Failed,
                $"control '{control.Name}' misbehaves: expected that {expected}, but {outcome}. No figure here can be trusted until this is explained.", isRequired),
            null => new(GateCheckKind.Control, control.Name, Verdict.Inconclusive,
                $"control '{control.Name}' cannot tell on this table: expected that {expected}, but {outcome}.", Gated: false),
        };
    }
}
