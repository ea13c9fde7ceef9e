using EquivLab.Records;
using EquivLab.Statistics.Numerics;
using EquivLab.Statistics.Proportions;

namespace EquivLab.Privacy.Copies;

/// <summary>
/// The share of synthetic rows that lie closer to the train set than to an equally large hold-out (Platzer and
/// Reutterer 2021, "Holdout-based empirical assessment of mixed-type synthetic data", section 3.3): 0.5 where the
/// synthesizer knows its train rows no better than others of the same population. Ties count one half.
/// </summary>
/// <param name="Share">The share.</param>
/// <param name="Interval">
/// Its interval: Wilson's, with the effective number of rows n² / Σ cⱼ², where cⱼ rows have real record j as their closest.
/// Which real records fell into the train set is the randomness that counts, and a record that is the closest of many
/// rows takes them all to its side: n rows are not n trials.
/// </param>
/// <param name="RealRows">Rows of the train set and of the hold-out, each, that took part.</param>
internal sealed record CloserShare(double Share, Interval Interval, int RealRows)
{
    /// <summary>The most synthetic rows that are asked where they lie, evenly spaced: the real rows decide how wide the interval is.</summary>
    private const int MostRows = 100_000;

    // The two scans add up the columns in different orders; closer than this is the same distance.
    private const float Rounding = 1e-6f;

    /// <param name="placed">The released table and the two groups, each in random order.</param>
    /// <param name="level">Two-sided confidence.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between blocks.</param>
    /// <param name="most">The most real rows of either group, the first ones; null for all.</param>
    public static CloserShare Of(PlacedRecords placed, double level, int threads, CancellationToken cancellationToken, int? most = null)
    {
        int real = Math.Min(Math.Min(placed.Members[0].Length, placed.NonMembers[0].Length), most ?? int.MaxValue), all = placed.Synthetic[0].Length, rows = Math.Min(all, MostRows);
        int[] asked = [.. Enumerable.Range(0, rows).Select(i => (int)((long)i * all / rows))];
        float[][] synthetic = rows == all ? placed.Synthetic : Array.ConvertAll(placed.Synthetic, places => Array.ConvertAll(asked, row => places[row]));
        Neighbours Closest(float[][] records) =>
            NearestRecords.Find(synthetic, Array.ConvertAll(records, column => column[..real]), 1, threads, cancellationToken);
        Neighbours train = Closest(placed.Members), holdout = Closest(placed.NonMembers);
        var followers = new int[2 * real];
        double closer = 0;
        for (int r = 0; r < rows; r++)
        {
            float difference = train.Distances[r] - holdout.Distances[r];
            bool isTie = Math.Abs(difference) <= Rounding;
            closer += isTie ? 0.5 : difference < 0 ? 1 : 0;
            followers[isTie || difference < 0 ? train.Rows[r] : real + holdout.Rows[r]]++;
        }

        double squares = followers.Sum(count => (double)count * count);
        long effective = Math.Max(1, (long)((double)rows * rows / squares));
        double share = closer / rows;
        return new CloserShare(share, Around(share, effective, level), real);
    }

    /// <summary>Wilson's interval, put around the share itself: whole counts of few effective rows would round it.</summary>
    private static Interval Around(double share, long effective, double level)
    {
        long successes = (long)Math.Round(share * effective);
        Interval interval = Wilson.Interval(successes, effective, level);
        double shift = share - (double)successes / effective;
        return new Interval(Math.Clamp(interval.Low + shift, 0, share), Math.Clamp(interval.High + shift, share, 1), level);
    }
}
