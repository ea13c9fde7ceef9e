using System.Text.Json;

namespace EquivLab.Tests.Oracles;

/// <summary>One known answer.</summary>
public sealed record OracleCase(OracleValues Inputs, OracleValues Expected);

/// <summary>Named figures of one case.</summary>
public sealed class OracleValues(string caseLabel, JsonElement values)
{
    public double Number(string key) => values.GetProperty(key).GetDouble();

    public int Integer(string key) => checked((int)Number(key));

    public double[] Numbers(string key) => ToArray(values.GetProperty(key));

    public int[] Integers(string key) => Array.ConvertAll(Numbers(key), v => checked((int)v));

    public bool[] Flags(string key) => Array.ConvertAll(Numbers(key), v => v != 0);

    public double[][] Rows(string key)
    {
        var rows = new List<double[]>();
        foreach (var row in values.GetProperty(key).EnumerateArray()) rows.Add(ToArray(row));
        return [.. rows];
    }

    /// <summary>Asserts that a figure agrees with the known answer, relatively (absolutely where the answer is 0).</summary>
    public void Agrees(string key, double actual, double tolerance = 1e-9) =>
        Near.Equal(Number(key), actual, tolerance, $"{caseLabel} {key}");

    /// <summary>Asserts that each figure of a list agrees with the known answer.</summary>
    public void Agrees(string key, ReadOnlySpan<double> actual, double tolerance = 1e-9)
    {
        double[] expected = Numbers(key);
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Near.Equal(expected[i], actual[i], tolerance, $"{caseLabel} {key}[{i}]");
    }

    /// <summary>
    /// Asserts that an interval from Student's t agrees, to 1e-8 of its width: SciPy 1.10 has t quantiles that are off by
    /// 2e-9 (at 4 degrees of freedom 2.13184678133629 for 2.1318467863266499, as the closed form shows).
    /// </summary>
    public void AgreesAsStudentInterval(string key, double low, double high)
    {
        double[] expected = Numbers(key);
        double allowed = 1e-8 * (expected[1] - expected[0]);
        Assert.True(Math.Abs(low - expected[0]) <= allowed, $"{caseLabel} {key} low: expected {expected[0]:R}, got {low:R}");
        Assert.True(Math.Abs(high - expected[1]) <= allowed, $"{caseLabel} {key} high: expected {expected[1]:R}, got {high:R}");
    }

    private static double[] ToArray(JsonElement list)
    {
        var numbers = new double[list.GetArrayLength()];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = list[i].GetDouble();
        return numbers;
    }
}
