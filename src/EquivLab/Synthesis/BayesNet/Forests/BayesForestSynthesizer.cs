using System.Globalization;
using System.Text.Json;
using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet.Boosting;

namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>
/// <c>bayes-forest</c>: a Bayesian network over mixed columns whose conditionals are forests of decision trees, see
/// <see cref="ForestGrower"/>.
/// </summary>
/// <param name="options">Parameters.</param>
public sealed class BayesForestSynthesizer(BayesForestOptions options) : ISynthesizer
{
    /// <summary>The name under which it is registered.</summary>
    public const string RegisteredName = "bayes-forest";

    private const int OrderedGroups = 8;
    private const int Categories = 12;

    /// <summary>The most columns that the leaves of one column may follow: those that tell most of it.</summary>
    private const int MostFollowed = 16;

    private const double LeastWeight = 1e-9;

    /// <summary>Creates the synthesizer with its default parameters.</summary>
    public BayesForestSynthesizer()
        : this(new BayesForestOptions())
    {
    }

    /// <inheritdoc/>
    public string Name => RegisteredName;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["trees"] = options.Trees.ToString(CultureInfo.InvariantCulture),
        ["rowShare"] = options.RowShare.ToString(CultureInfo.InvariantCulture),
        ["minLeaf"] = options.MinLeaf.ToString(CultureInfo.InvariantCulture),
        ["rareLeaf"] = options.RareLeaf.ToString(CultureInfo.InvariantCulture),
        ["candidates"] = options.Candidates.ToString(CultureInfo.InvariantCulture),
        ["minGain"] = options.MinGain.ToString(CultureInfo.InvariantCulture),
        ["order"] = JsonNamingPolicy.CamelCase.ConvertName(options.Order.ToString()),
        ["boostedTarget"] = options.BoostedTarget ? "true" : "false",
        ["maxBins"] = options.MaxBins.ToString(CultureInfo.InvariantCulture),
        ["minRowsPerBin"] = options.MinRowsPerBin.ToString(CultureInfo.InvariantCulture),
        ["frequentRows"] = options.FrequentRows.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        CodedTable data = CodedTable.Fit(train, Binning(options.Threads));
        return Fit(data, options.Target is null ? -1 : train.IndexOf(options.Target), options.Seed, options.Threads, cancellationToken);
    }

    internal BinningOptions Binning(int threads) => new(options.MaxBins, options.MinRowsPerBin, options.FrequentRows, threads);

    internal BayesNetwork Fit(CodedTable data, int target, ulong seed, int threads, CancellationToken cancellationToken) =>
        Fit(data, ForestInformation.Of(data, threads), target, seed, threads, cancellationToken);

    /// <param name="data">The coded train set.</param>
    /// <param name="information">Which columns tell of each other, see <see cref="ForestInformation"/>.</param>
    /// <param name="target">The target's position, or −1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between trees.</param>
    internal BayesNetwork Fit(CodedTable data, double[,] information, int target, ulong seed, int threads, CancellationToken cancellationToken)
    {
        int[] order = Order(information, target);
        SplitFeature[] splits = [.. data.Codecs.Select((codec, c) => SplitFeature.Of(codec, data.Codes[c]))];
        CodePlaces[] own = Array.ConvertAll(data.Codecs, CodePlaces.OfBins), places = Array.ConvertAll(data.Codecs, CodePlaces.OfAll);
        ForestColumn[] columns = [.. order.Select((child, at) => Column(data, child, order[..at], target, splits, own[child], places, information))];

        var tree = new ForestTreeOptions(options.MinLeaf, options.RareLeaf, options.Candidates, options.RowShare, options.MostRowsPerTree, options.MinGain);
        // A column without predecessors is one leaf, of all rows.
        var trees = Array.ConvertAll(columns, column => new ForestTree[column.Features.Length == 0 ? 1 : options.Trees]);
        (int At, int Tree)[] jobs = [.. Enumerable.Range(0, columns.Length).SelectMany(at => Enumerable.Range(0, trees[at].Length).Select(t => (at, t)))];
        Parallel.For(0, jobs.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken }, j =>
        {
            (int at, int t) = jobs[j];
            ForestTreeOptions grown = columns[at].Features.Length == 0 ? tree with { RowShare = 1, MostRows = int.MaxValue } : tree;
            var rng = new Rng(seed, Streams.Forests + (ulong)columns[at].Child * 256 + (ulong)t);
            trees[at][t] = ForestGrower.Grow(columns[at], grown, ref rng, cancellationToken);
        });
        return new BayesNetwork(data.Codecs, [.. columns.Select((column, at) => (Conditional)new ForestConditional(column.Child, trees[at], own[column.Child], places))])
        {
            Redrawn = options.BoostedTarget && target >= 0 ? BoostedFit.Of(data, target, seed, threads, cancellationToken) : null,
        };
    }

    private int[] Order(double[,] information, int target)
    {
        int columns = information.GetLength(0);
        switch (options.Order)
        {
            case DrawingOrder.Table:
                return [.. Enumerable.Range(0, columns)];
            case DrawingOrder.TableReversed:
                return [.. Enumerable.Range(0, columns).Reverse()];
            case DrawingOrder.TargetLast when target >= 0:
                var others = (double[,])information.Clone();
                for (int c = 0; c < columns; c++) others[target, c] = others[c, target] = 0;
                return [.. ColumnOrder.Greedy(others, -1).Where(c => c != target), target];
            default:
                return ColumnOrder.Greedy(information, target);
        }
    }

    private ForestColumn Column(
        CodedTable data, int child, int[] features, int target, SplitFeature[] splits, CodePlaces own, CodePlaces[] places, double[,] information)
    {
        ColumnCodec codec = data.Codecs[child];
        CodeGroups groups = CodeGroups.Of(data.Codes[child], codec.Size, codec.ValueCodes, codec.IsOrdered, codec.IsOrdered ? OrderedGroups : Categories);
        // Half of the draws are even: a column can tell of another only together with a third.
        double mean = features.Length == 0 ? 0 : features.Average(f => information[child, f]);
        return new ForestColumn
        {
            Data = data,
            Splits = splits,
            Child = child,
            Features = features,
            Weights = [.. features.Select(f => information[child, f] + mean + LeastWeight)],
            Target = target,
            GroupOf = Array.ConvertAll(data.Codes[child], code => groups.GroupOf[code]),
            Groups = groups.Count,
            OrderedGroups = codec.IsOrdered ? groups.Count - (codec.HasMissing ? 1 : 0) : 0,
            Lines = new LineFit(data, child, options.FollowsLines ? [.. features.OrderByDescending(f => information[child, f]).ThenBy(f => f).Take(MostFollowed)] : [], own, places),
        };
    }
}
