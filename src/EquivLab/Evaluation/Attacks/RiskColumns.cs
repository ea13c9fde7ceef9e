using EquivLab.Data;
using EquivLab.Evaluation.Policies;

namespace EquivLab.Evaluation.Attacks;

/// <summary>Which columns an attacker knows, which he wants to learn, and which two files he holds.</summary>
/// <param name="Keys">Columns that the attacker knows; a secret is left out of them while it is guessed.</param>
/// <param name="Secrets">Columns that are guessed.</param>
/// <param name="FirstFile">Columns of one file of linkability; empty where the columns do not make two files.</param>
/// <param name="SecondFile">Columns of the other.</param>
internal sealed record RiskColumns(
    IReadOnlyList<string> Keys, IReadOnlyList<string> Secrets, IReadOnlyList<string> FirstFile, IReadOnlyList<string> SecondFile)
{
    /// <summary>The columns that a policy declares; where it declares none, each is guessed from all others, and every other column is in the second file.</summary>
    /// <param name="table">The train set.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="source">The file that it was read from, for errors; null where it was not.</param>
    /// <exception cref="InputException">A declared column is not in the table, or no key is left to guess a secret from.</exception>
    public static RiskColumns Of(Table table, PrivacyPolicy policy, PolicySource? source = null)
    {
        string[] all = [.. table.Columns.Select(c => c.Name)];
        Require(all, policy.KeyColumns ?? [], "keyColumns", source);
        Require(all, policy.SecretColumns ?? [], "secretColumns", source);
        string[] keys = [.. policy.KeyColumns?.Distinct() ?? all], secrets = [.. policy.SecretColumns?.Distinct() ?? all];
        if (keys is [string key] && policy.SecretColumns?.Contains(key) == true)
            throw Error(source, "keyColumns", $"'{key}' is the only one of keyColumns and also one of secretColumns; name another key to guess it from");
        secrets = [.. secrets.Where(secret => keys is not [string only] || only != secret)];
        string[] rest = [.. all.Except(keys)];
        return policy.KeyColumns is not null && rest.Length > 0
            ? new RiskColumns(keys, secrets, keys, rest)
            : new RiskColumns(keys, secrets, [.. all.Where((_, i) => i % 2 == 0)], [.. all.Where((_, i) => i % 2 == 1)]);
    }

    private static void Require(string[] all, IReadOnlyList<string> names, string property, PolicySource? source)
    {
        foreach ((int i, string name) in names.Index())
            if (!all.Contains(name))
                throw Error(source, $"{property}/{i}", $"there is no column '{name}' among those that are evaluated ({string.Join(", ", all)})");
    }

    private static InputException Error(PolicySource? source, string property, string message) =>
        source?.Error($"/privacy/{property}", message) ?? new InputException($"Policy, privacy: {message}.");
}
