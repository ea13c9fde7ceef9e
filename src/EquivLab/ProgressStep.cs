namespace EquivLab;

/// <summary>What a long work tells of itself.</summary>
/// <param name="Text">What is being done, or a warning; one line.</param>
public sealed record ProgressStep(string Text)
{
    /// <summary>The stage that begins with it; null within one.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The stages to come with the seconds that each should take (NaN where nobody knows), where that has just become known; see <see cref="Evaluation.StageForecast"/>.</summary>
    public IReadOnlyDictionary<Stage, double>? Plan { get; init; }

    /// <summary>The stage's number, from 1; null where no plan is known. Filled in by <see cref="StagedProgress"/>.</summary>
    public int? Number { get; init; }

    /// <summary>How many stages there are; null where no plan is known.</summary>
    public int? Of { get; init; }

    /// <summary>How long all that is to come may take; null where that cannot be told.</summary>
    public TimeSpan? Left { get; init; }

    /// <summary>Something done within a stage.</summary>
    public static implicit operator ProgressStep(string text) => new(text);

    /// <summary>Something done within a stage.</summary>
    public static ProgressStep FromString(string text) => new(text);
}
