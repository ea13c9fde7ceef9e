using EquivLab.Evaluation.Insights;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Evaluation.Gate;

/// <summary>What a policy asks for must have been recorded: the gate computes nothing again.</summary>
internal static class RecordedFigures
{
    private const string Again = "run or evaluate again with that policy.";

    /// <exception cref="InputException">The result lacks something that the policy judges.</exception>
    public static void Require(Result result, Policy policy)
    {
        UtilitySection utility = result.Utility;
        if (policy.Alpha != utility.Alpha)
            throw new InputException(FormattableString.Invariant($"The policy asks for alpha {policy.Alpha}, but the result's intervals were computed at alpha {utility.Alpha}; {Again}"));
        if (policy.Scale != utility.Scale)
            throw new InputException($"The policy judges by '{Name(policy.Scale)}', but the result's intervals are on the scale '{Name(utility.Scale)}'; give the policy \"scale\": \"{Name(utility.Scale)}\", or {Again}");
        policy.RequireNamesOf(result.Data.Task);

        string[] models = [.. utility.Models.Select(m => m.Name).Distinct()];
        foreach (string model in policy.Models ?? models)
        {
            if (!models.Contains(model))
                throw new InputException($"The policy names the model '{model}', which the result does not have (it has {string.Join(", ", models)}); {Again}");
            foreach (string metric in policy.Metrics?.Select(m => m.Name) ?? MetricCatalog.GatedOf(result.Data.Task, utility.IsImbalanced))
            {
                if (!utility.Models.Any(m => m.Name == model && m.Metric == metric))
                    throw new InputException($"The policy gates '{metric}', which the result does not have for {model}; {Again}");
                foreach (ControlResult control in result.Controls)
                {
                    if (!control.Models.Any(m => m.Name == model && m.Metric == metric))
                        throw new InputException($"The policy gates '{metric}', which the result did not measure for {model} on the control '{control.Name}'; {Again}");
                }

                if (result.Repeats is { } repeats && !repeats.Models.Any(m => m.Name == model && m.Metric == metric))
                    throw new InputException($"The policy gates '{metric}', which the result did not measure for {model} over its splits; {Again}");
            }
        }

        RecordedRisks.Require(result, policy.Privacy, Again);
        foreach (SubgroupPolicy subgroup in policy.Subgroups) Require(subgroup, subgroup.Margin ?? policy.Margin, utility);
        foreach (InsightPolicy insight in policy.Insights) Require(insight, result);
    }

    private static string Name(Scale scale) => scale.ToString().ToLowerInvariant();

    /// <summary>Holm's correction needs the p-values at the margin, which only an evaluation can compute.</summary>
    private static void Require(SubgroupPolicy subgroup, double margin, UtilitySection utility)
    {
        if (utility.Subgroups.FirstOrDefault(s => s.Column == subgroup.Column) is not { } recorded)
            throw new InputException($"The policy judges subgroups of '{subgroup.Column}', which the result does not have; {Again}");
        if (recorded.Margin != margin)
            throw new InputException(FormattableString.Invariant($"The policy judges subgroups of '{subgroup.Column}' at a margin of {margin}, but the result's p-values belong to {recorded.Margin}; {Again}"));
    }

    private static void Require(InsightPolicy insight, Result result)
    {
        if (result.Utility.Insights.All(i => i.Name != insight.Name))
            throw new InputException($"The policy asks '{insight.Name}', which the result does not answer; {Again}");
        // The margin may change, the question may not.
        if (result.Policy.Insights.FirstOrDefault(i => i.Name == insight.Name) is { } asked && Question(asked) != Question(insight))
            throw new InputException($"The policy asks '{insight.Name}' in another way than the result answers it; {Again}");
    }

    private static string Question(InsightPolicy insight) => PolicyJson.Write(new Policy { Insights = [insight with { Margin = 1 }] });
}
