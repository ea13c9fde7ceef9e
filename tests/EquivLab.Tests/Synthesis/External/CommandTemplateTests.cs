using CsCheck;
using EquivLab.Synthesis.External;

namespace EquivLab.Tests.Synthesis.External;

public sealed class CommandTemplateTests
{
    [Theory]
    [InlineData("a b  c", "a|b|c")]
    [InlineData("  a\tb\n", "a|b")]
    [InlineData("a 'b c' \"d e\"", "a|b c|d e")]
    [InlineData("a'b c'd", "ab cd")]
    [InlineData("a '' \"\"", "a||")]
    [InlineData("a \"b'c\" 'd\"e'", "a|b'c|d\"e")]
    [InlineData("a \"b\\\"c\\\\d\" 'e\\f'", "a|b\"c\\d|e\\f")]
    [InlineData("a b\\ c \\\"d\\'", "a|b c|\"d'")]
    [InlineData("C:\\R\\bin\\Rscript.exe x", "C:\\R\\bin\\Rscript.exe|x")]
    [InlineData("echo $HOME *.csv | sort > x", "echo|$HOME|*.csv|||sort|>|x")]
    public void Splits_as_a_shell_would(string command, string words) =>
        Assert.Equal(words.Replace("|||", "|\0|", StringComparison.Ordinal).Split('|').Select(w => w == "\0" ? "|" : w), CommandWords.Split(command));

    [Fact]
    public void Quoted_words_come_back_as_they_were() => Gen.String[Gen.Char[" ab'\"\\{}\t"], 0, 8].Array[1, 5].Sample(words =>
    {
        string command = string.Join(' ', words.Select(w => "'" + w.Replace("'", "'\\''", StringComparison.Ordinal) + "'"));
        Assert.Equal(words, CommandWords.Split(command));
    });

    [Theory]
    [InlineData("a 'b", "a single quote is not closed")]
    [InlineData("a \"b", "a double quote is not closed")]
    [InlineData("  ", "names no program")]
    [InlineData("'' {train} {out}", "names no program")]
    [InlineData("a {train}", "lacks {out}")]
    [InlineData("a {out}", "lacks {train}")]
    [InlineData("a {train} {OUT}", "lacks {out}")]
    public void Refuses_what_cannot_work(string command, string message)
    {
        var e = Assert.Throws<InputException>(() => new CommandTemplate(command));
        Assert.StartsWith("--synthesizer-command: " + message, e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sh -c 'prog {train} {out} {target}'")]
    [InlineData("bash -lc \"prog '{target}'\" {train} {out}")]
    [InlineData("python -c 'fit(\"{target}\")' {train} {out}")]
    [InlineData("Rscript -e {target} {train} {out}")]
    [InlineData("cmd /c {target} {train} {out}")]
    [InlineData("pwsh -Command {target} {train} {out}")]
    [InlineData("prog --set=\"x={target};y\" {train} {out}")]
    [InlineData("{target} {train} {out}")]
    public void Refuses_a_name_inside_a_script(string command) => Assert.Contains("{target} stands inside a script", Assert.Throws<InputException>(() => new CommandTemplate(command)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("prog {train} {out} {target}")]
    [InlineData("prog {train} {out} --target={target}")]
    [InlineData("prog {train} {out} -size {target} y={target}")]
    [InlineData("sh -c 'prog \"$1\"' sh {target} {train} {out}")]
    public void Takes_a_name_as_an_argument(string command) => Assert.Contains("a `b` $(c) \"d\"", string.Join('\n', new CommandTemplate(command).Fill(new Dictionary<string, string> { ["train"] = "t", ["out"] = "o", ["target"] = "a `b` $(c) \"d\"" })), StringComparison.Ordinal);

    /// <summary>What is filled in has spaces, quotes and places of its own, and other braces are awk's.</summary>
    [Fact]
    public void Fills_within_words_once()
    {
        var template = new CommandTemplate("awk '{print}' --in={train} {out}");
        string[] words = template.Fill(new Dictionary<string, string> { ["train"] = "a 'b' {out}", ["out"] = "c d" });
        Assert.Equal(["awk", "{print}", "--in=a 'b' {out}", "c d"], words);
    }

    [Theory]
    [InlineData("/usr/bin/Rscript /home/me/mice.R {train} {out}", "Rscript mice.R {train} {out}")]
    [InlineData("python ../tools/fit.py --model=/a/b.pkl {train} {out}", "python fit.py --model=b.pkl {train} {out}")]
    [InlineData("'/home/my name/fit' {train} {out}", "fit {train} {out}")]
    [InlineData("sh -c 'cp /home/me/x \"$1\"' sh {out} {train}", "sh -c \"cp x \"$1\"\" sh {out} {train}")]
    [InlineData("C:\\tools\\fit.exe {train} {out}", "fit.exe {train} {out}")]
    public void Is_recorded_without_folders(string command, string recorded) => Assert.Equal(recorded, new CommandTemplate(command).WithoutFolders);
}
