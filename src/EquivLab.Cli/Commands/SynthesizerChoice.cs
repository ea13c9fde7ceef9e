using EquivLab.Synthesis;
using EquivLab.Synthesis.BayesNet.Forests;
using EquivLab.Tuning;

namespace EquivLab.Cli.Commands;

/// <summary>The synthesizer that is named, with what the options say of its self-audit.</summary>
internal static class SynthesizerChoice
{
    public const string TargetHelp =
        "The largest attack AUC that the default synthesizer's settings may reach on the train set, where it measures how loose it may be; what is tolerated, 0.55, unless said.";

    public const string SkipHelp = "Fit the default synthesizer's standard setting without measuring on the train set how loose it may be.";

    /// <param name="name">The synthesizer.</param>
    /// <param name="target">The text of <c>--privacy-target</c>, or null.</param>
    /// <param name="skip">Whether <c>--no-self-audit</c> was given.</param>
    /// <param name="tolerated">The privacy target where none is given.</param>
    /// <exception cref="InputException">There is no such synthesizer, or the options do not go together.</exception>
    public static ISynthesizer Of(string name, string? target, bool skip, double tolerated)
    {
        ISynthesizer synthesizer = SynthesizerRegistry.Create(name);
        string? option = target is not null ? "--privacy-target" : skip ? "--no-self-audit" : null;
        if (synthesizer is not SelfAuditedForest)
        {
            return option is null ? synthesizer
                : throw new InputException($"{option}: is for '{BayesForestSynthesizer.RegisteredName}', which measures how loose it may be; '{name}' does not.");
        }

        if (target is not null && skip) throw new InputException("--privacy-target: without the self-audit nothing is measured; leave out one of --privacy-target and --no-self-audit.");
        double most = NumberOption.Number("--privacy-target", target, "an AUC between 0.5 and 1, such as 0.55") ?? tolerated;
        if (target is not null && most is not (> 0.5 and < 1))
            throw new InputException($"--privacy-target: {target} is not an AUC between 0.5 and 1; expected a number such as 0.55.");
        return new SelfAuditedForest(skip ? null : new SelfAuditOptions { PrivacyTarget = most });
    }
}
