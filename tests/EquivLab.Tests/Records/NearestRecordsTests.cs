using CsCheck;
using EquivLab.Data;
using EquivLab.Records;
using EquivLab.Tests.Privacy;

namespace EquivLab.Tests.Records;

public sealed class NearestRecordsTests
{
    [Fact]
    public void The_blocked_scan_finds_what_a_plain_double_loop_finds()
    {
        Gen.Select(MixedTables.Gen(1, 1300), MixedTables.Gen(1, 140), Gen.Int[1, 3]).Sample((reference, queries, threads) =>
        {
            var space = new RecordSpace(reference);
            double[] found = NearestRecords.Distances(space.Place(queries), space.Place(reference), threads);
            double[] expected = Plain(queries, reference);
            Assert.Equal(expected.Length, found.Length);
            for (int i = 0; i < found.Length; i++) Assert.Equal(expected[i], found[i], 1e-4);
        }, iter: 30);
    }

    [Fact]
    public void The_k_closest_are_the_first_k_of_all_references_in_order()
    {
        Gen.Select(MixedTables.Gen(1, 700), MixedTables.Gen(1, 70), Gen.Int[1, 12]).Sample((reference, queries, k) =>
        {
            var space = new RecordSpace(reference);
            Neighbours found = NearestRecords.Find(space.Place(queries), space.Place(reference), k, 2);
            double[][] all = All(queries, reference);
            for (int q = 0; q < queries.RowCount; q++)
            {
                double[] sorted = [.. all[q].Order()];
                for (int j = 0; j < k; j++)
                {
                    int row = found.Rows[q * k + j];
                    Assert.Equal(j < sorted.Length, row >= 0);
                    if (row < 0) continue;
                    Assert.Equal(sorted[j], found.Distances[q * k + j], 1e-4);
                    Assert.Equal(all[q][row], found.Distances[q * k + j], 1e-4);
                }

                Assert.Equal(Math.Min(k, sorted.Length), found.Rows.Skip(q * k).Take(k).Where(r => r >= 0).Distinct().Count());
            }
        }, iter: 20);
    }

    /// <summary>Many records are equally close where all columns are categories; tiles are scanned in no order of rows.</summary>
    [Fact]
    public void Of_equally_close_records_the_first_rows_are_found()
    {
        Gen.Select(Gen.Int[1, 3000], Gen.Int[1, 60], Gen.Int[1, 5], Gen.ULong[1, 1000]).Sample((rows, asked, k, seed) =>
        {
            float[][] Places(int count, ulong stream)
            {
                var rng = new Rng(seed, stream);
                return [.. Enumerable.Range(0, 4).Select(c => Enumerable.Range(0, count).Select(_ => c == 3 ? rng.Next(8) / 8f : rng.Next(3)).ToArray())];
            }

            float[][] references = Places(rows, 1), queries = Places(asked, 2);
            Neighbours found = NearestRecords.Find(queries, references, k, 2);
            for (int q = 0; q < asked; q++)
            {
                float Distance(int r) => Enumerable.Range(0, 4).Sum(c => Math.Min(1, Math.Abs(queries[c][q] - references[c][r])));
                int[] expected = [.. Enumerable.Range(0, rows).OrderBy(Distance).ThenBy(r => r).Take(k)];
                Assert.Equal(expected, found.Rows.AsSpan(q * k, Math.Min(k, rows)).ToArray());
            }
        }, iter: 40);
    }

    [Fact]
    public void A_record_at_just_the_radius_is_within_it()
    {
        Gen.Select(MixedTables.Gen(1, 300), MixedTables.Gen(1, 40)).Sample((reference, queries) =>
        {
            var space = new RecordSpace(reference);
            float[][] places = space.Place(reference), asked = space.Place(queries);
            double[] distances = NearestRecords.Distances(asked, places, 2);
            for (int q = 0; q < distances.Length; q++)
                Assert.InRange(RecordsWithin.Count(asked, places, distances[q], 1)[q], 1, reference.RowCount);
        }, iter: 30);
    }

    [Fact]
    public void Records_within_a_radius_are_those_a_plain_double_loop_counts()
    {
        // The radius lies between distances that can occur exactly, where rounding would decide.
        Gen.Select(MixedTables.Gen(1, 700), MixedTables.Gen(1, 70), Gen.Int[0, 4]).Sample((reference, queries, step) =>
        {
            double radius = step * 0.2 + 0.0901;
            var space = new RecordSpace(reference);
            int[] counts = RecordsWithin.Count(space.Place(queries), space.Place(reference), radius, 2);
            double[][] all = All(queries, reference);
            for (int q = 0; q < counts.Length; q++)
                Assert.InRange(counts[q], all[q].Count(d => d <= radius - 1e-5), all[q].Count(d => d <= radius + 1e-5));
        }, iter: 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1025)]
    public void A_record_is_at_distance_zero_from_itself_at_any_size(int rows)
    {
        Table table = MixedTables.Make(rows, 3, 0.2);
        var space = new RecordSpace(table);
        Assert.All(NearestRecords.Distances(space.Place(table), space.Place(table), 2), d => Assert.Equal(0, d));
    }

    [Fact]
    public void A_record_that_shares_nothing_is_at_distance_one()
    {
        Table reference = MixedTables.Make(700, 3, 0), stranger = new(
        [
            new NumericColumn(reference["number"].Schema, [1e6]),
            new NumericColumn(reference["few"].Schema, [double.NaN]),
            new NumericColumn(reference["constant"].Schema, [5]),
            new CategoricalColumn(reference["two"].Schema, [0], ["unseen"]),
            new CategoricalColumn(reference["many"].Schema, [CategoricalColumn.Missing], []),
        ]);
        var space = new RecordSpace(reference);
        Assert.Equal(1, Assert.Single(NearestRecords.Distances(space.Place(stranger), space.Place(reference), 1)), 1e-6);
    }

    private static double[] Plain(Table queries, Table reference) => Array.ConvertAll(All(queries, reference), d => d.Min());

    private static double[][] All(Table queries, Table reference)
    {
        Func<int, int, double>[] columns = [.. reference.Columns.Select(column => Distance(queries[column.Name], column))];
        return
        [
            .. Enumerable.Range(0, queries.RowCount).Select(q =>
                Enumerable.Range(0, reference.RowCount).Select(r => columns.Average(distance => distance(q, r))).ToArray()),
        ];
    }

    /// <summary>The distance of two values: the difference over the reference's range from the 1st to the 99th percentile, or all or nothing.</summary>
    private static Func<int, int, double> Distance(Column query, Column reference)
    {
        if (reference is CategoricalColumn categories)
            return (q, r) => ((CategoricalColumn)query)[q] == categories[r] ? 0 : 1;
        double[] a = ((NumericColumn)query).Values.ToArray(), b = ((NumericColumn)reference).Values.ToArray();
        double[] sorted = [.. b.Where(v => !double.IsNaN(v)).Order()];
        double range = sorted.Length == 0 ? 0 : sorted[(int)(0.99 * (sorted.Length - 1))] - sorted[(int)(0.01 * (sorted.Length - 1))];
        if (range == 0 && sorted.Length > 0) range = sorted[^1] - sorted[0];
        return (q, r) => double.IsNaN(a[q]) || double.IsNaN(b[r]) ? (double.IsNaN(a[q]) && double.IsNaN(b[r]) ? 0 : 1)
            : a[q] == b[r] ? 0
            : range == 0 ? 1
            : Math.Min(1, Math.Abs(a[q] - b[r]) / range);
    }
}
