using EquivLab.Data;

namespace EquivLab.Synthesis.External;

/// <summary>How an outside program is run and what it claims.</summary>
public sealed record ExternalOptions
{
    /// <summary>The longest time limit.</summary>
    public static TimeSpan LongestTime { get; } = TimeSpan.FromDays(30);

    /// <summary>The longest that one run of the program may take; its processes are ended then.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Texts that mean "missing" in the table that the program writes; an empty field always does.</summary>
    public IReadOnlyCollection<string> MissingTokens { get; init; } = CsvTableReader.DefaultMissingTokens;

    /// <summary>Columns that the program may write besides the train set's, which are left out.</summary>
    public IReadOnlyCollection<string> LeaveOut { get; init; } = [];

    /// <summary>The δ of a program that spends a privacy budget, which <c>{delta}</c> tells it; null where it is not told any.</summary>
    public double? Delta { get; init; }
}
