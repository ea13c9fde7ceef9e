using EquivLab.Encoding;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by a density ratio: a record that is likelier among synthetic rows than among other real rows
/// is where the synthesizer overfitted (DOMIAS, van Breugel et al. 2023). Both densities are over the same bins, fitted to the
/// synthetic table and to a reference, see <see cref="ReferenceHalves"/>.
/// </summary>
/// <param name="name">The attack.</param>
/// <param name="density">What estimates the densities.</param>
internal sealed class CodedDensityRatioAttack(string name, IAttackerDensity density) : IAttack
{
    public string Name => name;

    /// <returns>Log-density under the synthetic data minus log-density under the reference.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        int threads = setting.Threads;
        CodedTable coded = CodedTable.Fit(setting.Synthetic, density.Binning(setting.Synthetic.RowCount, setting.Target, threads));
        coded = Comparable(coded, CodedTable.Encode(setting.Sample.NonMembers, coded.Codecs, threads));
        if (coded.Codecs.Length == 0) return new MembershipScores(new double[setting.Sample.Members.RowCount], new double[setting.Sample.NonMembers.RowCount]);
        int target = Array.FindIndex(coded.Codecs, c => c.Schema.Name == setting.Target);
        Func<CodedTable, double[]> released = density.Fit(coded, target, setting.Seed, threads, cancellationToken);
        return ReferenceHalves.Score(setting.Sample, reference =>
        {
            CodedTable known = Known(CodedTable.Encode(reference, coded.Codecs, threads));
            if (known.RowCount == 0) return table => new double[table.RowCount];
            Func<CodedTable, double[]> below = density.Fit(known, target, setting.Seed, threads, cancellationToken);
            return table => Ratio(CodedTable.Encode(table, coded.Codecs, threads), released, below);
        });
    }

    private static double[] Ratio(CodedTable rows, Func<CodedTable, double[]> released, Func<CodedTable, double[]> reference)
    {
        double[] ratio = released(rows), below = reference(rows);
        for (int i = 0; i < ratio.Length; i++) ratio[i] -= below[i];
        return ratio;
    }

    /// <summary>The columns whose values real rows have too, most of them: a column that was blanked or spelled in another way would leave no row to compare.</summary>
    private static CodedTable Comparable(CodedTable coded, CodedTable real)
    {
        int[] columns = [.. Enumerable.Range(0, coded.Codecs.Length).Where(c => 2 * real.Codes[c].Count(code => code == ColumnCodec.Unknown) <= real.RowCount)];
        return columns.Length == coded.Codecs.Length ? coded
            : coded with { Codecs = [.. columns.Select(c => coded.Codecs[c])], Codes = [.. columns.Select(c => coded.Codes[c])] };
    }

    /// <summary>The rows whose every value the synthetic table has too: only those can be counted over its codes. </summary>
    private static CodedTable Known(CodedTable table)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(r => table.Codes.All(codes => codes[r] != ColumnCodec.Unknown))];
        return table with { Codes = Array.ConvertAll(table.Codes, codes => Array.ConvertAll(rows, r => codes[r])), RowCount = rows.Length };
    }
}
