using System.Diagnostics;
using System.Text.Json;

namespace EquivLab.Tests.Planning;

/// <summary><c>equivlab plan</c> as a user runs it.</summary>
public class PlanProcessTests
{
    [Fact]
    public void Rows_for_a_margin()
    {
        (int exit, string output, _) = Run("--margin", "0.02", "--discordance", "0.10", "--power", "0.9");
        Assert.Equal(0, exit);
        Assert.Contains("2,732", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Margins_of_a_holdout_as_json()
    {
        (int exit, string output, _) = Run("--holdout-rows", "5000", "--json");
        Assert.Equal(0, exit);
        JsonElement answers = JsonDocument.Parse(output).RootElement.GetProperty("answers");
        double[] margins = [.. answers.EnumerateArray().Select(a => a.GetProperty("margin").GetDouble())];
        Assert.Equal(margins.Order(), margins);
        Assert.Equal(0.0148, margins[2], 1e-4);
    }

    [Theory]
    [InlineData("say --margin")]
    [InlineData("--margin: 2 cannot be", "--margin", "2")]
    [InlineData("--power: 1 cannot be", "--margin", "0.02", "--power", "1")]
    [InlineData("--discordance: 0.01 cannot be", "--margin", "0.02", "--discordance", "0.01", "--delta", "0.015")]
    [InlineData("--delta: 0.02 cannot be", "--margin", "0.02", "--delta", "0.02")]
    [InlineData("--metric: there is no 'f1'", "--margin", "0.02", "--metric", "f1")]
    [InlineData("--holdout-rows: 0 is not", "--holdout-rows", "0")]
    [InlineData("--data: say --target", "--margin", "0.02", "--data", "x.csv")]
    public void Bad_input_is_one_line_and_exit_2(string message, params string[] arguments)
    {
        (int exit, string output, string error) = Run(arguments);
        Assert.Equal(2, exit);
        Assert.Equal("", output);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "EquivLab.Cli.dll"), "plan", .. arguments]) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
