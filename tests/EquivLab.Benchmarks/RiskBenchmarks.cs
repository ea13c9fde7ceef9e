using BenchmarkDotNet.Attributes;
using EquivLab.Data;
using EquivLab.Privacy;
using EquivLab.Privacy.Risks;

namespace EquivLab.Benchmarks;

/// <summary>
/// The three attacks after Giomi and others at 2,000 attempts each (attribute inference: on every column),
/// 32,561 synthetic records, 16 mixed columns.
/// </summary>
public class RiskBenchmarks
{
    private const int Rows = 32_561;
    private const int Attempts = 2_000;
    private Table _table = new([]);

    [GlobalSetup]
    public void Setup() => _table = BenchmarkTable.Create(2 * Rows + Rows / 2);

    [Benchmark]
    public int Attacks()
    {
        int[] rows = [.. Enumerable.Range(0, _table.RowCount)];
        Table members = _table.Select(rows.AsSpan(Rows, Rows)), nonMembers = _table.Select(rows.AsSpan(2 * Rows));
        var setting = new AttackSetting(_table.Select(rows.AsSpan(0, Rows)), new MembershipSample(members, nonMembers), BenchmarkTable.Target);
        string[] columns = [.. _table.Columns.Select(c => c.Name)];
        int tried = AttributeInference.Run(setting, columns, columns, Attempts, CancellationToken.None).Sum(secret => secret.Counts.Attempts);
        tried += Linkability.Run(
            setting, [.. columns.Where((_, i) => i % 2 == 0)], [.. columns.Where((_, i) => i % 2 == 1)], Attempts, CancellationToken.None).Attempts;
        var singling = new SinglingOut(setting, CancellationToken.None);
        return tried + singling.Univariate(Attempts).Attempts + singling.Multivariate(Attempts).Attempts;
    }
}
