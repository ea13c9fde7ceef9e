using EquivLab.Data;
using EquivLab.Synthesis;
using EquivLab.Synthesis.External;

namespace EquivLab.Tests.Synthesis;

public sealed class SynthesizerRegistryTests
{
    [Fact]
    public void What_is_registered_can_be_named()
    {
        string name = NewName();
        SynthesizerRegistry.Register(name, () => new ExternalSynthesizer(name, "a {train} {out}"));
        Assert.Equal(name, SynthesizerRegistry.Create(name).Name);
        Assert.Contains(name, SynthesizerRegistry.Names);
        Assert.Equal(SynthesizerRegistry.Default, SynthesizerRegistry.Names.First());
        Assert.Contains(name, Assert.Throws<InputException>(() => SynthesizerRegistry.Create("no-such-name")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_given_once_whoever_comes_first()
    {
        string name = NewName();
        int[] refused = new int[16];
        Parallel.For(0, refused.Length, i =>
        {
            try
            {
                SynthesizerRegistry.Register(name, () => new Named(name));
                _ = SynthesizerRegistry.Names.Count;
            }
            catch (ArgumentException)
            {
                refused[i] = 1;
            }
        });
        Assert.Equal(refused.Length - 1, refused.Sum());
        Assert.Throws<ArgumentException>(() => SynthesizerRegistry.Register("bayes-tree", () => new Named("bayes-tree")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mine")]
    [InlineData("my own")]
    [InlineData("1st")]
    [InlineData("a/b")]
    [InlineData("a\n")]
    [InlineData("a23456789012345678901234567890123456789012")]
    public void Names_are_plain(string name) => Assert.Throws<ArgumentException>(() => SynthesizerRegistry.Register(name, () => new Named(name)));

    [Fact]
    public void What_is_created_has_the_registered_name()
    {
        string name = NewName(), empty = NewName();
        SynthesizerRegistry.Register(name, () => new Named("other"));
        Assert.Contains("named 'other'", Assert.Throws<InvalidOperationException>(() => SynthesizerRegistry.Create(name)).Message, StringComparison.Ordinal);
        SynthesizerRegistry.Register(empty, () => null!);
        Assert.Throws<InvalidOperationException>(() => SynthesizerRegistry.Create(empty));
    }

    /// <summary>The registry lives as long as the process, so each test takes names of its own.</summary>
    private static string NewName() => "r" + Guid.NewGuid().ToString("N")[..20];

    private sealed class Named(string name) : ISynthesizer
    {
        public string Name => name;

        public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

        public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
