using CsCheck;
using EquivLab.Data;

namespace EquivLab.Tests.Data;

public sealed class ValueGridTests
{
    [Fact]
    public void Every_value_lies_on_the_grid_and_no_multiple_of_its_step_holds_all()
    {
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 500], Gen.Int[-10_000, 10_000], Gen.Int[0, 5000].Array[3, 60]).Sample((decimals, step, start, counts) =>
        {
            double scale = Math.Pow(10, decimals);
            double[] values = Array.ConvertAll(counts, k => (start + (double)step * k) / scale);
            if (values.Distinct().Count() < 3) return;
            ValueGrid? grid = ValueGrid.Of([double.NaN, .. values], decimals);
            double unit = (grid?.Step ?? 1 / scale) * scale;
            // The largest common divisor of the steps, by trial.
            int[] differences = [.. counts.Select(k => step * Math.Abs(k - counts[0])).Where(d => d > 0)];
            int expected = Enumerable.Range(1, differences.Min()).Last(d => differences.All(x => x % d == 0));
            Assert.Equal(expected, unit, 1e-6);
            if (grid is null) return;
            Assert.All(values, v => Assert.Equal(v, grid.Round(v), 1e-6 / scale));
            Assert.All(values, v => Assert.Equal(v, grid.Round(v + 0.49 * grid.Step), 1e-6 / scale));
        }, iter: 300);
    }

    [Fact]
    public void Values_beyond_the_digits_of_a_double_have_none()
    {
        Assert.Null(ValueGrid.Of([1e17, 2e17, 3e17], 0));
        Assert.Null(ValueGrid.Of([1, double.PositiveInfinity, 5], 0));
        Assert.Null(ValueGrid.Of([10, 20, 10, 20], 0));
    }
}
