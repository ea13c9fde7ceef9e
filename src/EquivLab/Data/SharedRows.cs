using System.Runtime.InteropServices;
using MathNet.Numerics;

namespace EquivLab.Data;

/// <summary>How the rows that occur more than once in a train and a hold-out set together are divided between the two.</summary>
/// <param name="Train">For each such row, how often the train set has it.</param>
/// <param name="Holdout">For each such row, how often the hold-out has it.</param>
/// <param name="Natural">How many hold-out rows would stand in the train set, if as often as a train row has a twin there.</param>
internal sealed record SharedRows(int[] Train, int[] Holdout, double Natural)
{
    /// <summary>Hold-out rows that the train set has too.</summary>
    public int Shared => Holdout.Where((_, i) => Train[i] > 0).Sum();

    /// <param name="train">The train set.</param>
    /// <param name="holdout">A hold-out set with its columns.</param>
    public static SharedRows Of(Table train, Table holdout)
    {
        string[] columns = [.. train.Columns.Select(c => c.Name)];
        var counts = new Dictionary<UInt128, (int Train, int Holdout)>(train.RowCount);
        foreach (UInt128 row in RowFingerprints.Of(train, columns)) CollectionsMarshal.GetValueRefOrAddDefault(counts, row, out _).Train++;
        foreach (UInt128 row in RowFingerprints.Of(holdout, columns)) CollectionsMarshal.GetValueRefOrAddDefault(counts, row, out _).Holdout++;
        (int Train, int Holdout)[] repeated = [.. counts.Values.Where(c => c.Train + c.Holdout > 1)];
        double twins = repeated.Where(c => c.Train > 1).Sum(c => (double)c.Train);
        return new SharedRows([.. repeated.Select(c => c.Train)], [.. repeated.Select(c => c.Holdout)], twins / train.RowCount * holdout.RowCount);
    }

    /// <summary>
    /// An upper bound on the chance (as its logarithm) that a random division leaves so few of the repeated rows wholly
    /// on one side. Given the rows and how many of them are held out, every division is equally likely, whatever the
    /// table's natural repetitions are: Fisher's randomization. Dividing each row by a coin of its own and conditioning
    /// on their number costs at most the probability of that number; for independent coins the bound is Chernoff's
    /// (H. Chernoff, Annals of Math. Statistics 23, 1952).
    /// </summary>
    public double LogChance()
    {
        int rows = Train.Sum() + Holdout.Sum(), held = Holdout.Sum();
        if (held == 0 || held == rows) return 0;
        double share = (double)held / rows;
        // Rows of the same number of copies have the same chance of staying on one side.
        (double Chance, int Count)[] sizes =
            [.. Train.Zip(Holdout, (t, h) => t + h).CountBy(n => n).Select(s => (Math.Pow(share, s.Key) + Math.Pow(1 - share, s.Key), s.Value))];
        int oneSided = Train.Zip(Holdout).Count(c => c.First == 0 || c.Second == 0);
        double bound = LowerTail(sizes, oneSided) - LogBinomial(held, rows, share);
        return Math.Min(0, bound);
    }

    /// <summary>The logarithm of Chernoff's bound on a sum of independent trials being at most <paramref name="sum"/>.</summary>
    private static double LowerTail((double Chance, int Count)[] trials, int sum)
    {
        if (trials.Sum(t => t.Count * t.Chance) <= sum) return 0;
        // The best tilt e^-λ is where the tilted mean is the sum; at a sum of 0 it is 0.
        double low = 0, high = 1;
        for (int i = 0; i < 100; i++)
        {
            double tilt = (low + high) / 2;
            if (trials.Sum(t => t.Count * t.Chance * tilt / (1 - t.Chance + t.Chance * tilt)) > sum) high = tilt;
            else low = tilt;
        }

        // Chernoff's bound holds at every tilt; rounded up it is never 0.
        return trials.Sum(t => t.Count * Math.Log(1 - t.Chance + t.Chance * high)) - (sum == 0 ? 0 : sum * Math.Log(high));
    }

    private static double LogBinomial(int successes, int trials, double share) =>
        SpecialFunctions.FactorialLn(trials) - SpecialFunctions.FactorialLn(successes) - SpecialFunctions.FactorialLn(trials - successes)
        + successes * Math.Log(share) + (trials - successes) * Math.Log(1 - share);
}
