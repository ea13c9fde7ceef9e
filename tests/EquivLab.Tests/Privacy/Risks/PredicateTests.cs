using CsCheck;
using EquivLab.Data;
using EquivLab.Privacy.Risks;

namespace EquivLab.Tests.Privacy.Risks;

public sealed class PredicateTests
{
    /// <summary>A plain loop over values, which knows nothing of codes.</summary>
    [Fact]
    public void Counts_as_a_plain_loop_over_values_does() =>
        Gen.Select(MixedTables.Gen(1, 60), MixedTables.Gen(0, 200), Gen.ULong[1, 1000]).Sample((released, people, seed) =>
        {
            var space = new PredicateSpace(released);
            int[][] codes = space.Code(people);
            var rng = new Rng(seed);
            for (int i = 0; i < 20; i++)
            {
                int size = 1 + rng.Next(3);
                var predicate = new Condition[size];
                var values = new (Column Column, int Row, int Sign)[size];
                for (int c = 0; c < size; c++)
                {
                    int column = rng.Next(released.Columns.Count), row = rng.Next(released.RowCount), sign = rng.Next(3) - 1;
                    predicate[c] = space.Says(column, space.Codes[column][row], sign);
                    values[c] = (released.Columns[column], row, sign);
                }

                int expected = Enumerable.Range(0, people.RowCount).Count(person => values.All(v => Holds(v.Column, v.Row, v.Sign, people, person)));
                Assert.Equal(Math.Min(2, expected), PredicateCounter.UpToTwo(codes, people.RowCount, predicate));
            }
        }, iter: 200);

    [Fact]
    public void Every_predicate_singles_out_one_released_record_and_no_two_are_the_same() =>
        Gen.Select(MixedTables.Gen(2, 150), Gen.ULong[1, 1000], Gen.Int[1, 40]).Sample((released, seed, most) =>
        {
            var space = new PredicateSpace(released);
            List<Condition[]> one = UnivariatePredicates.Find(space, most, seed), many = MultivariatePredicates.Find(space, most, seed, 3, CancellationToken.None);
            foreach (List<Condition[]> predicates in new[] { one, many })
            {
                Assert.True(predicates.Count <= most);
                Assert.Equal(predicates.Count, predicates.Select(p => string.Join(" ", p)).Distinct().Count());
                Assert.All(predicates, p => Assert.Equal(1, PredicateCounter.UpToTwo(space.Codes, released.RowCount, p)));
            }

            Assert.All(one, p => Assert.Single(p));
            Assert.All(many, p => Assert.True(p.Select(c => c.Column).Distinct().Count() == p.Length && p.Length >= 3));
            Assert.Equal(many.Select(p => string.Join(" ", p)), MultivariatePredicates.Find(space, most, seed, 1, CancellationToken.None).Select(p => string.Join(" ", p)));
        }, iter: 100);

    [Fact]
    public void Univariate_predicates_by_hand()
    {
        var table = new Table(
        [
            new NumericColumn(new ColumnSchema("n", ColumnType.Number), [1, 1, 5, 7, double.NaN]),
            new CategoricalColumn(new ColumnSchema("c", ColumnType.Category), [0, 0, 1, 0, 0], ["a", "b"]),
        ]);
        var space = new PredicateSpace(table);
        // = 5, = 7, is missing, ≥ 7 and = b; 1 is there twice, so that ≤ 1 singles nobody out.
        Condition[] expected = [new(0, 3, 3), new(0, 5, 5), new(0, -1, -1), new(0, 5, int.MaxValue), new(1, 3, 3)];
        Assert.Equal(expected.ToHashSet(), UnivariatePredicates.Find(space, 100, 1).Select(p => p[0]).ToHashSet());
        Assert.Equal(5, UnivariatePredicates.Find(space, 100, 1).Count);
    }

    private static bool Holds(Column released, int row, int sign, Table people, int person)
    {
        Column column = people[released.Name];
        if (released.IsMissing(row) || column.IsMissing(person)) return released.IsMissing(row) && column.IsMissing(person);
        if (released is CategoricalColumn category) return category[row] == ((CategoricalColumn)column)[person];
        double value = ((NumericColumn)released).Values[row], asked = ((NumericColumn)column).Values[person];
        return sign > 0 ? asked >= value : sign < 0 ? asked <= value : asked == value;
    }
}
