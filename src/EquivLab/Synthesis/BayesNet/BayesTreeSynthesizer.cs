using System.Globalization;
using EquivLab.Data;
using EquivLab.Encoding;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>
/// <c>bayes-tree</c>: a Bayesian network over mixed columns whose conditionals are decision trees. The target is drawn
/// first, then always the column that shares most information with those before it; each tree may split on any of them.
/// </summary>
/// <param name="options">Parameters.</param>
public sealed class BayesTreeSynthesizer(BayesTreeOptions options) : ISynthesizer
{
    private const int FewestBins = 10;

    /// <summary>The least factor that the penalty is raised by.</summary>
    private const double LeastRaise = 1.2;

    /// <summary>What a penalty is at least raised from, that of AIC: none could not be multiplied.</summary>
    private const double RaisedFrom = 1;

    /// <summary>Creates the synthesizer with its default parameters.</summary>
    public BayesTreeSynthesizer()
        : this(new BayesTreeOptions())
    {
    }

    /// <inheritdoc/>
    public string Name => "bayes-tree";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["minLeaf"] = options.MinLeaf.ToString(CultureInfo.InvariantCulture),
        ["penalty"] = options.Penalty.ToString(CultureInfo.InvariantCulture),
        ["mostPenalty"] = options.MostPenalty.ToString(CultureInfo.InvariantCulture),
        ["maxInfluence"] = options.MaxInfluence.ToString(CultureInfo.InvariantCulture),
        ["backoff"] = options.Backoff.ToString(CultureInfo.InvariantCulture),
        ["maxBins"] = options.MaxBins.ToString(CultureInfo.InvariantCulture),
        ["rowsPerBin"] = options.RowsPerBin.ToString(CultureInfo.InvariantCulture),
        ["targetRowsPerBin"] = options.TargetRowsPerBin.ToString(CultureInfo.InvariantCulture),
        ["minRowsPerBin"] = options.MinRowsPerBin.ToString(CultureInfo.InvariantCulture),
        ["frequentRows"] = options.FrequentRows.ToString(CultureInfo.InvariantCulture),
        ["groups"] = options.Groups.ToString(CultureInfo.InvariantCulture),
        ["mostPredecessors"] = options.MostPredecessors.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        CodedTable data = CodedTable.Fit(train, Binning(train.RowCount, options.Target, options.Threads));
        return Fit(data, options.Target is null ? -1 : train.IndexOf(options.Target), options.Threads, cancellationToken);
    }

    internal BinningOptions Binning(int rows, string? target, int threads)
    {
        int Bins(int rowsPerBin) => Math.Clamp(rows / rowsPerBin, Math.Min(FewestBins, options.MaxBins), options.MaxBins);
        return new BinningOptions(Bins(options.RowsPerBin), options.MinRowsPerBin, options.FrequentRows, threads)
        {
            Finer = target is null ? null : (target, Bins(options.TargetRowsPerBin)),
        };
    }

    internal BayesNetwork Fit(CodedTable data, int target, int threads, CancellationToken cancellationToken)
    {
        CodeGroups[] groups = [.. data.Codecs.Select((codec, c) => CodeGroups.Of(data.Codes[c], codec.Size, codec.ValueCodes, codec.IsOrdered, options.Groups))];
        double[,] information = PairInformation.Matrix(data, groups, threads);
        int[] order = ColumnOrder.Greedy(information, target);
        int[][] features = [.. order.Select((child, at) => Screened(order[..at], child, information))];
        var xLogX = new double[data.RowCount + 1];
        for (int i = 2; i < xLogX.Length; i++) xLogX[i] = i * Math.Log(i);

        for (double penalty = options.Penalty; ;)
        {
            (Conditional[] conditionals, double influence) = Conditionals(data, groups, order, features, xLogX, penalty, threads, cancellationToken);
            double most = options.MaxInfluence * data.RowCount;
            if (influence <= most || penalty >= options.MostPenalty) return new BayesNetwork(data.Codecs, conditionals);
            // Parameters fall more slowly than the penalty rises.
            double raise = most > 0 ? Math.Max(LeastRaise, influence / most) : double.PositiveInfinity;
            penalty = Math.Min(options.MostPenalty, Math.Max(RaisedFrom, penalty) * raise);
        }
    }

    private (Conditional[] Conditionals, double Influence) Conditionals(
        CodedTable data, CodeGroups[] groups, int[] order, int[][] features, double[] xLogX, double penalty, int threads, CancellationToken cancellationToken)
    {
        var tree = new TreeOptions(options.MinLeaf, penalty, options.MaxDepth);
        var conditionals = new Conditional[order.Length];
        var influence = new double[order.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        // The last columns have most features: started first, they even out the threads' loads.
        Parallel.For(0, order.Length, parallel, i =>
        {
            int at = order.Length - 1 - i, child = order[at];
            TreeNode root = TreeGrower.Grow(data, child, features[at], groups[child], tree, xLogX, cancellationToken);
            influence[at] = NodeSmoothing.Fit(root, groups[child], options.Backoff, penalty);
            conditionals[at] = new TreeConditional(child, root, groups[child].GroupOf);
        });
        return (conditionals, influence.Sum());
    }

    /// <summary>The predecessors that tell most of a column, in the order in which they are drawn.</summary>
    private int[] Screened(int[] before, int child, double[,] information)
    {
        if (before.Length <= options.MostPredecessors) return before;
        HashSet<int> kept = [.. before.OrderByDescending(f => information[child, f]).Take(options.MostPredecessors)];
        return Array.FindAll(before, kept.Contains);
    }
}
