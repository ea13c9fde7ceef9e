using EquivLab.Data;
using EquivLab.Records;
using EquivLab.Synthesis;

namespace EquivLab.Privacy.Canaries;

/// <summary>Canaries, each put into a train set of its own by a fair coin.</summary>
/// <param name="Train">The train set with the canaries that were put in.</param>
/// <param name="Included">The canaries that were put in.</param>
/// <param name="LeftOut">The canaries that were left out.</param>
/// <param name="IncludedIsolation">Distances of the canaries that were put in to the closest train record or other canary, in or out.</param>
/// <param name="LeftOutIsolation">The same of those that were left out.</param>
internal sealed record PlantedCanaries(Table Train, Table Included, Table LeftOut, double[] IncludedIsolation, double[] LeftOutIsolation)
{
    /// <summary>The groups of the train set with the canaries in it: a canary is a group of its own.</summary>
    /// <param name="groups">The group of each train row; null is a group for each.</param>
    public int[]? Groups(int[]? groups)
    {
        if (groups is not { Length: > 0 }) return null;
        int next = groups.Max() + 1;
        return [.. groups, .. Enumerable.Range(next, Included.RowCount)];
    }

    /// <param name="train">The train set; it stays as it is.</param>
    /// <param name="count">How many canaries.</param>
    /// <param name="seed">The seed of their values and of the coins.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <exception cref="InputException">The columns do not allow so many different records.</exception>
    public static PlantedCanaries Of(Table train, int count, ulong seed, int threads, CancellationToken cancellationToken = default)
    {
        Table canaries = CanaryRecords.Draw(train, count, seed, threads, cancellationToken);
        double[] isolation = Isolation(canaries, train, threads, cancellationToken);
        var rng = new Rng(seed, Streams.CanaryCoins);
        List<int> ins = [], outs = [];
        for (int i = 0; i < count; i++) (rng.Next(2) == 1 ? ins : outs).Add(i);
        Table included = canaries.Select([.. ins]);
        return new PlantedCanaries(
            TableConcatenation.Concatenate([.. train.Columns.Select(c => c.Schema)], [train, included]), included, canaries.Select([.. outs]),
            [.. ins.Select(i => isolation[i])], [.. outs.Select(i => isolation[i])]);
    }

    private static double[] Isolation(Table canaries, Table train, int threads, CancellationToken cancellationToken)
    {
        var space = new RecordSpace(train);
        float[][] placed = space.Place(canaries);
        double[] people = NearestRecords.Distances(placed, space.Place(train), threads, cancellationToken);
        // The closest canary is the canary itself.
        double[] others = NearestRecords.Find(placed, placed, 2, threads, cancellationToken).Distance(1);
        return [.. people.Zip(others, Math.Min)];
    }
}
