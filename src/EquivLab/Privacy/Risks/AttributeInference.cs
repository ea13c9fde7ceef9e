using EquivLab.Data;

namespace EquivLab.Privacy.Risks;

/// <summary>
/// Attribute inference: an attacker who knows some columns of a person guesses another one from the synthetic record
/// that is closest in those (Giomi et al. 2023, section 4.3).
/// </summary>
internal static class AttributeInference
{
    /// <summary>Attacks each secret column in turn.</summary>
    /// <param name="setting">Who is attacked; the first records of each group are.</param>
    /// <param name="keys">Columns that the attacker knows; the secret is left out of them.</param>
    /// <param name="secrets">Columns that the attacker wants to learn.</param>
    /// <param name="attempts">The most records of each group.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <returns>One entry a secret.</returns>
    public static IReadOnlyList<(string Secret, RiskCounts Counts)> Run(
        AttackSetting setting, IReadOnlyList<string> keys, IReadOnlyList<string> secrets, int attempts, CancellationToken cancellationToken)
    {
        float[][] members = First(setting.Placed.Members, Math.Min(attempts, setting.Sample.RandomMembers)), others = First(setting.Placed.NonMembers, Math.Min(attempts, setting.Sample.RandomNonMembers));
        var guesses = new GuessingRows(setting, keys, cancellationToken);
        (int[][] ofMembers, int[][] ofOthers) = (guesses.For(members, secrets), guesses.For(others, secrets));
        return [.. secrets.Select((secret, s) => (secret, Count(setting, secret, ofMembers[s], ofOthers[s])))];
    }

    private static RiskCounts Count(AttackSetting setting, string secret, int[] ofMembers, int[] ofOthers)
    {
        var guess = new ValueGuess(setting.Synthetic[secret]);
        Column members = setting.Sample.Members[secret], others = setting.Sample.NonMembers[secret];
        var rng = new Rng(setting.Seed, Streams.NaiveGuesses + (ulong)setting.Synthetic.IndexOf(secret));
        var naive = new int[ofMembers.Length];
        for (int i = 0; i < naive.Length; i++) naive[i] = rng.Next(setting.Synthetic.RowCount);
        return new RiskCounts(
            ofMembers.Length, guess.Right(members, ofMembers), ofOthers.Length, guess.Right(others, ofOthers), naive.Length, guess.Right(members, naive));
    }

    private static float[][] First(float[][] records, int count) =>
        records[0].Length <= count ? records : Array.ConvertAll(records, places => places[..count]);
}
