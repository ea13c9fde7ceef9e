using EquivLab.Evaluation.Policies;

namespace EquivLab.Tests.Evaluation.Policies;

/// <summary>A policy that is none: one line, with the file, the line, the column and what was expected.</summary>
public sealed class PolicyErrorTests
{
    [Theory]
    [InlineData("{\n  \"margin\": 5\n}", 2, 13, "margin must be a number between 0 and 1")]
    [InlineData("{ \"margin\": \"0.05\" }", 1, 13, "margin must be a number between 0 and 1")]
    [InlineData("{ \"margin\": 0 }", 1, 13, "margin must be a number between 0 and 1")]
    [InlineData("{ \"margin\": 1 }", 1, 13, "margin must be a number between 0 and 1")]
    [InlineData("{ \"margin\": 1e999 }", 1, 13, "margin must be a number between 0 and 1")]
    [InlineData("{ \"alpha\": 0.5 }", 1, 12, "alpha must be a number between 0 and 0.5")]
    [InlineData("{ \"alpha\": 1e-30 }", 1, 12, "alpha must be at least 0.000001")]
    [InlineData("{ \"strictMargin\": 0.06 }", 1, 19, "strictMargin must be at most the margin, 0.05")]
    [InlineData("{ \"margin\": 0.01 }", 1, 13, "margin is below the strict margin, 0.02 unless said; give strictMargin too")]
    [InlineData("{ \"strictmargin\": 0.01 }", 1, 3, "the policy has no property 'strictmargin' (did you mean 'strictMargin'?)")]
    [InlineData("{ \"stritcMargin\": 0.01 }", 1, 3, "the policy has no property 'stritcMargin' (did you mean 'strictMargin'?)")]
    [InlineData("{ \"colour\": 1 }", 1, 3, "the policy has no property 'colour'")]
    [InlineData("{ \"metrics\": [\n  { \"name\": \"accuracy\", \"margn\": 1 }\n] }", 2, 25, "metrics[0] has no property 'margn' (did you mean 'margin'?)")]
    [InlineData("{ \"metrics\": [{ \"name\": \"f1\" },\n{ \"margin\": 0.1 }] }", 2, 1, "metrics[1] needs a property 'name'")]
    [InlineData("{ \"metrics\": [{ \"name\": \"rocauc\" }] }", 1, 25, "did you mean 'rocAuc'?")]
    [InlineData("{ \"metrics\": [] }", 1, 14, "metrics must be a list that is not empty or null")]
    [InlineData("{ \"metrics\": [{ \"name\": \"f1\" }, { \"name\": \"f1\" }] }", 1, 43, "metrics names 'f1' twice")]
    [InlineData("{ \"models\": [\"lightgmb\"] }", 1, 14, "did you mean 'lightgbm'?")]
    [InlineData("{ \"models\": \"lightgbm\" }", 1, 13, "models must be a list that is not empty or null")]
    [InlineData("{ \"requiredControls\": [\"fake\"] }", 1, 24, "requiredControls[0] must be one of real, independent, bootstrap")]
    [InlineData("{ \"privacy\": { \"attackAuc\": 0.5 } }", 1, 29, "privacy.attackAuc must be a number between 0.5 and 1")]
    [InlineData("{ \"privacy\": { \"exactCopies\": -1 } }", 1, 31, "privacy.exactCopies must be a number between 0 and 1")]
    [InlineData("{ \"privacy\": { \"masking\": { \"generalise\": [{ \"column\": \"a\" }] } } }", 1, 44, "privacy.masking.generalise[0] needs either a width or groups")]
    [InlineData("{ \"privacy\": { \"masking\": { \"generalise\": [{ \"column\": \"a\", \"groups\": { \"x\": [] } }] } } }", 1, 78, "privacy.masking.generalise[0].groups.x must be a list that is not empty")]
    [InlineData("{ \"privacy\": { \"masking\": { \"redact\": [\"a\", \"a\"] } } }", 1, 45, "privacy.masking.redact names 'a' twice")]
    [InlineData("{ \"inconclusive\": \"ignore\" }", 1, 19, "inconclusive must be one of fail, pass")]
    [InlineData("{ \"subgroups\": [{ \"column\": \"\" }] }", 1, 29, "subgroups[0].column must be a text that is not empty")]
    [InlineData("{ \"insights\": [{ \"k\": 0 }] }", 1, 23, "insights[0].k must be a whole number above 0 or null")]
    [InlineData("{ \"insights\": [{}] }", 1, 16, "insights[0] needs a property 'name'")]
    [InlineData("{ \"margin\": 0.05,\n  \"margin\": 0.04 }", 2, 3, "'margin' is given twice")]
    [InlineData("{ \"margin\": 0.05\n  \"alpha\": 0.05 }", 2, 3, "not JSON")]
    [InlineData("{ \"margin\": 0.05", 1, 17, "not JSON")]
    [InlineData("{} {}", 1, 4, "not JSON")]
    [InlineData("", 1, 1, "not JSON")]
    [InlineData("margin = 0.05", 1, 1, "not JSON")]
    [InlineData("[]", 1, 1, "the policy must be an object")]
    public void Has_a_place_and_an_expectation(string json, int line, int column, string message)
    {
        string error = Error(json);
        Assert.StartsWith($"policy.json line {line} column {column}: ", error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_counted_in_characters() =>
        Assert.StartsWith("policy.json line 1 column 26: margin", Error("{ \"name\": \"é€\", \"margin\":5 }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"a\\nb\": 1 }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("{ \"subgroups\": [{ \"column\": \"a\\nb\" }, { \"column\": \"a\\nb\" }] }")]
    public void Is_one_line_whatever_is_in_it(string json) => Assert.DoesNotContain('\n', Error(json));

    private static string Error(string json) => Assert.Throws<InputException>(() => PolicyJson.Read(json, "policy.json")).Message;
}
