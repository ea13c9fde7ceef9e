using EquivLab.Data;
using EquivLab.Synthesis;

namespace EquivLab.Privacy.Canaries;

/// <summary>Canaries, each put into a train set of its own by a fair coin.</summary>
/// <param name="Train">The train set with the canaries that were put in.</param>
/// <param name="Included">The canaries that were put in.</param>
/// <param name="LeftOut">The canaries that were left out.</param>
internal sealed record PlantedCanaries(Table Train, Table Included, Table LeftOut)
{
    /// <param name="train">The train set; it stays as it is.</param>
    /// <param name="count">How many canaries.</param>
    /// <param name="seed">The seed of their values and of the coins.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <exception cref="InputException">The columns do not allow so many different records.</exception>
    public static PlantedCanaries Of(Table train, int count, ulong seed, int threads, CancellationToken cancellationToken = default)
    {
        Table canaries = CanaryRecords.Draw(train, count, seed, threads, cancellationToken);
        var rng = new Rng(seed, Streams.CanaryCoins);
        var coins = new bool[count];
        for (int i = 0; i < count; i++) coins[i] = rng.Next(2) == 1;
        Table Where(bool side) => canaries.Select([.. Enumerable.Range(0, count).Where(i => coins[i] == side)]);
        Table included = Where(true);
        return new PlantedCanaries(TableConcatenation.Concatenate([.. train.Columns.Select(c => c.Schema)], [train, included]), included, Where(false));
    }
}
