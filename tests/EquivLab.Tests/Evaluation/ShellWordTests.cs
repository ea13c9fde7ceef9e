using System.Diagnostics;
using CsCheck;
using EquivLab.Evaluation;

namespace EquivLab.Tests.Evaluation;

public sealed class ShellWordTests
{
    [Theory]
    [InlineData("death", "death")]
    [InlineData("--margin=0.05", "--margin=0.05")]
    [InlineData("", "''")]
    [InlineData("cause of death", "'cause of death'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("$HOME", "'$HOME'")]
    public void Quotes_what_a_shell_would_change(string argument, string word) => Assert.Equal(word, ShellWord.Of(argument));

    [Fact]
    public void A_shell_reads_it_back()
    {
        if (!File.Exists("/bin/sh")) Assert.Skip("There is no /bin/sh.");
        Gen.String[Gen.Char["ab é'\"$`\\*?;&|<>(){}[]~#!\t\n"], 0, 12].Sample(text =>
        {
            var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add($"printf '%s' {ShellWord.Of(text)}");
            using Process shell = Process.Start(start)!;
            Assert.Equal(text, shell.StandardOutput.ReadToEnd());
            shell.WaitForExit();
        }, iter: 50, threads: 1);
    }
}
