using EquivLab.Evaluation.Attacks;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Evaluation.Gate;

/// <summary>What a policy asks of attacks on single columns must have been recorded.</summary>
internal static class RecordedRisks
{
    /// <exception cref="InputException">A secret was not attacked, or with other keys than the policy's.</exception>
    public static void Require(Result result, PrivacyPolicy policy, string again)
    {
        IReadOnlyList<RiskResult> risks = result.Privacy.Risks;
        foreach (string secret in policy.SecretColumns ?? [])
            if (!risks.Any(r => r.Secret == secret)) throw new InputException($"The policy names the secret column '{secret}', which the result does not attack; {again}");
        bool isSame = (policy.KeyColumns, result.Policy.Privacy.KeyColumns) switch
        {
            (null, null) => true,
            ({ } asked, { } recorded) => asked.ToHashSet().SetEquals(recorded),
            _ => false,
        };
        if (!isSame) throw new InputException($"The policy's key columns are not those that the result's attacks used; {again}");
        // A policy that names no secret asks for all columns, which a result with chosen ones has not attacked.
        if (policy.SecretColumns is null && result.Policy.Privacy.SecretColumns is not null)
            throw new InputException($"The policy names no secret columns, so each column is one, and the result attacks some only; {again}");
    }
}
