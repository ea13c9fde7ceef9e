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
        policy.RequireNamesOf(result.Data.Task);

        string[] models = [.. utility.Models.Select(m => m.Name).Distinct()];
        foreach (string model in policy.Models ?? models)
        {
            if (!models.Contains(model))
                throw new InputException($"The policy names the model '{model}', which the result does not have (it has {string.Join(", ", models)}); {Again}");
            foreach (string metric in policy.Metrics?.Select(m => m.Name) ?? MetricCatalog.GatedOf(result.Data.Task))
            {
                if (!utility.Models.Any(m => m.Name == model && m.Metric == metric))
                    throw new InputException($"The policy gates '{metric}', which the result does not have for {model}; {Again}");
            }
        }

        // Neither is recorded yet.
        if (policy.Subgroups.Count > 0) throw new InputException($"The policy judges subgroups, which the result does not have; {Again}");
        if (policy.Insights.Count > 0) throw new InputException($"The policy judges insights, which the result does not have; {Again}");
    }
}
