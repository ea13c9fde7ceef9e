using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Synthesis.BayesNet;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by a density ratio: a record that is likelier among synthetic rows than among other real rows
/// is where the synthesizer overfitted (DOMIAS, van Breugel et al. 2023). Both densities are Bayesian networks over the
/// same bins, fitted to the synthetic table and to the reference.
/// </summary>
internal static class DensityRatioAttack
{
    /// <param name="sample">Who is attacked, and the attacker's reference rows.</param>
    /// <param name="synthetic">The released table.</param>
    /// <param name="target">The target column.</param>
    /// <param name="threads">The most threads.</param>
    /// <param name="cancellationToken">Stops between trees.</param>
    /// <returns>Log-density under the synthetic data minus log-density under the reference.</returns>
    public static MembershipScores Run(MembershipSample sample, Table synthetic, string target, int threads, CancellationToken cancellationToken)
    {
        var synthesizer = new BayesTreeSynthesizer();
        CodedTable coded = CodedTable.Fit(synthetic, synthesizer.Binning(threads));
        int first = synthetic.IndexOf(target);
        BayesNetwork released = synthesizer.Fit(coded, first, threads, cancellationToken);
        CodedTable reference = Known(CodedTable.Encode(sample.Reference, coded.Codecs, threads));
        BayesNetwork known = synthesizer.Fit(reference, first, threads, cancellationToken);

        double[] Scores(Table records)
        {
            CodedTable rows = CodedTable.Encode(records, coded.Codecs, threads);
            double[] ratio = released.LogProbability(rows), below = known.LogProbability(rows);
            for (int i = 0; i < ratio.Length; i++) ratio[i] -= below[i];
            return ratio;
        }

        return new MembershipScores(Scores(sample.Members), Scores(sample.NonMembers));
    }

    /// <summary>The rows whose every value the synthetic table has too: only those can be counted over its codes.</summary>
    private static CodedTable Known(CodedTable table)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(r => table.Codes.All(codes => codes[r] != ColumnCodec.Unknown))];
        return table with { Codes = Array.ConvertAll(table.Codes, codes => Array.ConvertAll(rows, r => codes[r])), RowCount = rows.Length };
    }
}
