using EquivLab.Data;

namespace EquivLab.Synthesis.BayesNet;

/// <summary>Samples rows of a network given the values of some columns, exactly from the conditional distribution.</summary>
public sealed class ConditionalGenerator : IGenerator
{
    private const int PilotRows = 1 << 16;
    private const int MostTriesPerRow = 1 << 20;

    private readonly BayesNetwork _network;
    private readonly Evidence[] _evidence;
    private readonly double[]? _largest;

    private ConditionalGenerator(BayesNetwork network, Evidence[] evidence, double[]? largest)
    {
        _network = network;
        _evidence = evidence;
        _largest = largest;
    }

    /// <summary>The share of drawn rows that is kept: 1 where the conditional network is computed, else measured on a pilot sample.</summary>
    public double AcceptanceRate { get; private set; } = 1;

    /// <inheritdoc/>
    public IReadOnlyList<ColumnSchema> Columns => _network.Columns;

    /// <summary>Conditions a generator.</summary>
    /// <param name="generator">A generator of a Bayesian network.</param>
    /// <param name="given">Values by column name; an empty value is missing.</param>
    /// <exception cref="InputException">The generator cannot be conditioned, or no row can have these values.</exception>
    public static ConditionalGenerator Create(IGenerator generator, IReadOnlyDictionary<string, string> given)
    {
        if (generator is not BayesNetwork network)
            throw new InputException("--given works with models that are Bayesian networks only.");
        Evidence[] evidence = Evidence.Resolve(network.Codecs, given);
        if (TreePropagation.Condition(network, evidence) is { } conditioned) return new ConditionalGenerator(conditioned, evidence, null);

        double[] largest = [.. Drawn(network).Select(c => Array.Find(evidence, e => e.Column == c.Child) is { } e ? c.LargestProbability(e.Code) : 1)];
        if (largest.Any(l => l <= 0)) throw Impossible();
        var rejecting = new ConditionalGenerator(network, evidence, largest);
        var rng = new Rng(0, Streams.Pilot);
        int accepted = 0, tried = 0;
        while (accepted < 100 && tried < 16 * PilotRows)
        {
            accepted += rejecting.Try(PilotRows, ref rng).Accepted.Count;
            tried += PilotRows;
        }

        if (accepted == 0) throw Impossible();
        rejecting.AcceptanceRate = (double)accepted / tried;
        return rejecting;
    }

    /// <inheritdoc/>
    public Table SampleBlock(int rows, ulong seed, long block)
    {
        var rng = new Rng(seed, Streams.Sample + (ulong)block);
        ushort[][] codes = _largest is null ? _network.SampleCodes(rows, ref rng) : Reject(rows, ref rng);
        Table table = _network.Decode(codes, ref rng);
        return new Table([.. table.Columns.Select((column, c) =>
            Array.Find(_evidence, e => e.Column == c) is { } e ? e.Repeat(column.Schema, rows) : column)]);
    }

    private ushort[][] Reject(int rows, ref Rng rng)
    {
        var kept = new ushort[_network.Codecs.Length][];
        for (int c = 0; c < kept.Length; c++) kept[c] = new ushort[rows];
        int filled = 0;
        for (long tries = 0; filled < rows;)
        {
            int batch = (int)Math.Clamp((rows - filled) / AcceptanceRate * 1.1, 256, PilotRows);
            (ushort[][] codes, List<int> accepted) = Try(batch, ref rng);
            foreach (int row in accepted)
            {
                if (filled == rows) break;
                for (int c = 0; c < kept.Length; c++) kept[c][filled] = codes[c][row];
                filled++;
            }

            if ((tries += batch) > (long)MostTriesPerRow * rows) throw Impossible();
        }

        return kept;
    }

    /// <summary>
    /// Draws rows with the given columns held fixed and accepts each with the probability of those values given the
    /// rest, over the largest that it could be: rejection sampling, exact.
    /// </summary>
    private (ushort[][] Codes, List<int> Accepted) Try(int rows, ref Rng rng)
    {
        var codes = new ushort[_network.Codecs.Length][];
        for (int c = 0; c < codes.Length; c++) codes[c] = new ushort[rows];
        var weights = new double[rows];
        Array.Fill(weights, 1);
        Conditional[] drawn = [.. Drawn(_network)];
        for (int i = 0; i < drawn.Length; i++)
        {
            Conditional conditional = drawn[i];
            bool isHidden = conditional.Child == _network.Redrawn?.Child && conditional != _network.Redrawn;
            if (isHidden || Array.Find(_evidence, e => e.Column == conditional.Child) is not { } given)
            {
                conditional.Sample(codes, rows, ref rng);
                continue;
            }

            Array.Fill(codes[given.Column], given.Code);
            // Where all parents are given too, the probability is the same for every row: it matters only if it is 0.
            bool isConstant = conditional.Parents.All(p => p != _network.Redrawn?.Child && Array.Exists(_evidence, e => e.Column == p));
            if (isConstant && conditional.Probability(codes, 0, given.Code) > 0) continue;
            for (int row = 0; row < rows; row++) weights[row] *= conditional.Probability(codes, row, given.Code) / _largest![i];
        }

        var accepted = new List<int>();
        for (int row = 0; row < rows; row++)
            if (rng.NextDouble() < weights[row]) accepted.Add(row);
        return (codes, accepted);
    }

    private static IEnumerable<Conditional> Drawn(BayesNetwork network) => network.Redrawn is { } last ? network.Conditionals.Append(last) : network.Conditionals;

    private static InputException Impossible() => new("--given: the model gives no row with these values; drop one of them.");
}
