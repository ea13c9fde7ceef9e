using EquivLab.Synthesis;

namespace EquivLab.Evaluation.Advice;

/// <summary>The default synthesizer, where another one made the table or its self-audit was left out.</summary>
internal static class SynthesizerAdvice
{
    /// <summary>Null where the default did it, with its self-audit.</summary>
    public static Advice? Of(Result result)
    {
        const string Default = SynthesizerRegistry.Default, Skip = "--no-self-audit";
        SynthesizerSection used = result.Synthesizer;
        if (used.Name == Default)
        {
            return used.SelfAudit is not null || RecordedCommand.Of(result.Environment.Command) is not { } command || !command.Has(Skip) ? null
                : new("The standard setting was fitted without a self-audit, which measures on the train set how loose a setting this table bears.", c => c.Without(Skip, isFlag: true));
        }

        string made = used.Name == "external" ? "The table was made elsewhere" : $"The table was made by {used.Name}";
        return new($"{made}; {Default} chooses its setting by what attacks and models reach on the train set.", c => c.AsRun()
            .Without("--synthesizer-command").Without("--synthesizer-timeout").Without("--epsilon").Without("--delta")
            .Without("--claimed-epsilon").Without("--claimed-delta").With("--synthesizer", Default));
    }
}
