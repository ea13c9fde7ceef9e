using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by a density ratio: a record that is likelier among synthetic rows than among other real rows
/// is where the synthesizer overfitted (DOMIAS, van Breugel et al. 2023). Both densities are Bayesian networks over the
/// same bins, fitted to the synthetic table and to a reference. The reference is one half of the non-members while the
/// other half is attacked, and then the other way round, so that nobody is attacked with a reference that contains them.
/// </summary>
internal sealed class DensityRatioAttack
{
    /// <summary>The fewest non-members: each half of them has to carry a network.</summary>
    public const int FewestNonMembers = 40;

    // Finer bins than the synthesizer's own defaults, which the attacker need not share.
    private readonly BayesTreeSynthesizer _synthesizer = new(new BayesTreeOptions { RowsPerBin = 150 });
    private readonly ColumnCodec[] _codecs;
    private readonly BayesNetwork _released;
    private readonly int _target;
    private readonly int _threads;

    /// <param name="synthetic">The released table.</param>
    /// <param name="target">The target column.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between trees.</param>
    public DensityRatioAttack(Table synthetic, string target, int threads, CancellationToken cancellationToken)
    {
        CodedTable coded = CodedTable.Fit(synthetic, _synthesizer.Binning(synthetic.RowCount, target, threads));
        _codecs = coded.Codecs;
        _target = synthetic.IndexOf(target);
        _threads = threads;
        _released = _synthesizer.Fit(coded, _target, threads, cancellationToken);
    }

    /// <returns>Log-density under the synthetic data minus log-density under the reference.</returns>
    public MembershipScores Run(MembershipSample sample, CancellationToken cancellationToken)
    {
        CodedTable members = CodedTable.Encode(sample.Members, _codecs, _threads), others = CodedTable.Encode(sample.NonMembers, _codecs, _threads);
        int half = others.RowCount / 2;
        int[] first = [.. Enumerable.Range(0, half)], second = [.. Enumerable.Range(half, others.RowCount - half)];
        BayesNetwork knowsFirst = Reference(Rows(others, first), cancellationToken), knowsSecond = Reference(Rows(others, second), cancellationToken);
        double[] Scores(CodedTable group) => [.. Ratio(Rows(group, first), knowsSecond), .. Ratio(Rows(group, second), knowsFirst)];
        return new MembershipScores(Scores(members), Scores(others));
    }

    private double[] Ratio(CodedTable rows, BayesNetwork reference)
    {
        double[] ratio = _released.LogProbability(rows), below = reference.LogProbability(rows);
        for (int i = 0; i < ratio.Length; i++) ratio[i] -= below[i];
        return ratio;
    }

    /// <summary>A network over the rows whose every value the synthetic table has too: only those can be counted over its codes.</summary>
    private BayesNetwork Reference(CodedTable table, CancellationToken cancellationToken)
    {
        int[] known = [.. Enumerable.Range(0, table.RowCount).Where(r => table.Codes.All(codes => codes[r] != ColumnCodec.Unknown))];
        return known.Length > 0
            ? _synthesizer.Fit(Rows(table, known), _target, _threads, cancellationToken)
            : _released;
    }

    private static CodedTable Rows(CodedTable table, int[] rows) =>
        table with { Codes = Array.ConvertAll(table.Codes, codes => Array.ConvertAll(rows, r => codes[r])), RowCount = rows.Length };
}
