using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Privacy;
using EquivLab.Synthesis.BayesNet.Forests;

namespace EquivLab.Tuning;

/// <summary>
/// Two disjoint random parts of the train set: one is fitted, its rows are the members; the other stands in for the hold-out.
/// </summary>
internal sealed class TrainParts
{
    /// <summary>
    /// As much as a table is usually split by: with fewer rows every setting loses more and leaks more than it will with all of them.
    /// </summary>
    private const double FittedShare = 0.7;

    /// <summary>The most members, and the most others, that are attacked: more would take their time and tell little more.</summary>
    private const int MostAttacked = 4_000;

    private const int MostRowsOfSmall = 5_000;
    private const int MostValuesOfSmall = 100_000;

    private readonly Dictionary<int, CodedTable> _coded = [];
    private readonly Table _members;
    private readonly Table _nonMembers;
    private readonly Table _other;
    private readonly string _target;
    private readonly ulong _seed;
    private readonly FastUtility? _utility;
    private readonly Lazy<double> _real;

    private TrainParts(Table fitted, Table other, string target, ulong seed)
    {
        (Fitted, _other, _target, _seed) = (fitted, other, target, seed);
        (_members, _nonMembers) = (First(fitted, MostAttacked), First(other, MostAttacked));
        _utility = FastUtility.Of(fitted, other, target, seed);
        _real = new Lazy<double>(() => _utility!.ScoreOf(fitted));
    }

    /// <summary>The part that is fitted.</summary>
    public Table Fitted { get; }

    /// <summary>Whether attacks take long.</summary>
    public bool IsLarge => Fitted.RowCount > MostRowsOfSmall || (long)Fitted.RowCount * Fitted.Columns.Count > MostValuesOfSmall;

    /// <summary>The metric of losses; null where no model can be trained.</summary>
    public string? Metric => _utility?.Metric;

    /// <param name="train">The train set.</param>
    /// <param name="most">The most rows of the part that is fitted.</param>
    /// <param name="target">The target, or what stands in for one.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="split">Which of several splits.</param>
    /// <param name="groups">The group of each train row, which no part shares; null is a group for each.</param>
    public static TrainParts Draw(Table train, int most, string target, ulong seed, int split, int[]? groups = null)
    {
        var rng = new Rng(seed, Streams.SelfAudit + (ulong)split);
        int[] order = RowOrder.Draw(train.RowCount, groups, ref rng);
        int fitted = RowOrder.Cut(order, groups, Math.Min((int)(FittedShare * order.Length), most)), other = Math.Min(order.Length - fitted, (int)(most * (1 - FittedShare) / FittedShare));
        return new TrainParts(train.Select(order.AsSpan(0, fitted)), train.Select(order.AsSpan(fitted, other)), target, seed + (ulong)split);
    }

    /// <summary>The fitted part as codes, by what bins a synthesizer wants.</summary>
    public CodedTable Coded(BayesForestSynthesizer synthesizer, int maxBins, int threads)
    {
        if (!_coded.TryGetValue(maxBins, out CodedTable? coded)) _coded.Add(maxBins, coded = CodedTable.Fit(Fitted, synthesizer.Binning(threads)));
        return coded;
    }

    /// <summary>By how much losses differ for no reason; 0 where there is none.</summary>
    public double Noise => _utility?.Noise ?? 0;

    /// <summary>What a model that learned from a synthetic table loses against one that learned from the fitted part; NaN where there is none.</summary>
    public double LossOf(Table synthetic) => _utility is null ? double.NaN : _real.Value - _utility.ScoreOf(synthetic);

    /// <summary>By how much the share of fitted rows with an exact copy in a synthetic table exceeds that of the others, and the variance of that.</summary>
    public (double Excess, double Variance) CopiesIn(Table synthetic)
    {
        string[] columns = [.. synthetic.Columns.Select(c => c.Name)];
        var known = new HashSet<UInt128>(RowFingerprints.Of(synthetic, columns));
        double Share(Table table) => RowFingerprints.Of(table, columns).Count(known.Contains) / (double)table.RowCount;
        double members = Share(Fitted), others = Share(_other);
        return (members - others, members * (1 - members) / Fitted.RowCount + others * (1 - others) / _other.RowCount);
    }

    /// <summary>What an attacker of a synthetic table has.</summary>
    public AttackSetting Attack(Table synthetic, int threads) =>
        new(synthetic, new MembershipSample(_members, _nonMembers), _target) { Seed = _seed, Threads = threads };

    private static Table First(Table table, int rows) => table.RowCount <= rows ? table : table.Select([.. Enumerable.Range(0, rows)]);
}
