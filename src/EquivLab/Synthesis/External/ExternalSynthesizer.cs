using EquivLab.Data;

namespace EquivLab.Synthesis.External;

/// <summary>
/// Any outside program as a synthesizer. Each sampled table is one run of the program: it is given the train set as CSV,
/// and writes as many synthetic rows as it is told, as CSV with a header and the same columns in any order. Fitting
/// and sampling are not told apart, so the program runs when a table is sampled; what stops it is the token that
/// <see cref="Fit"/> was given. The same seed gives the same rows as far as the program keeps to the seed it is told.
/// </summary>
/// <remarks>
/// <para>
/// The command is split into words as a shell would, without one: quotes count, and nothing is expanded, piped or
/// redirected. Replaced within words are <c>{train}</c> and <c>{out}</c>, the files, both required; <c>{schema}</c>,
/// a file with the columns' meaning as <c>equivlab schema</c> writes it; <c>{rows}</c>; <c>{seed}</c>, below 2³¹;
/// <c>{target}</c>, the column that models predict, or nothing; <c>{epsilon}</c> and <c>{delta}</c>, the privacy budget. The same stand in environment variables, <c>EQUIVLAB_TRAIN</c> and so on.
/// </para>
/// <para>
/// The files lie in a folder of their own that only the owner may open and that is deleted afterwards; the program's
/// temporary files go there too. The program works in the current folder and has nothing on stdin. What it writes to
/// stdout and stderr goes nowhere, but for the last lines where it fails: <see cref="InputException.ProgramOutput"/>.
/// </para>
/// </remarks>
public sealed class ExternalSynthesizer : ISynthesizer
{
    private readonly CommandTemplate _command;

    /// <summary>Describes a program; nothing is run yet.</summary>
    /// <param name="name">The name to show: lower-case letters, digits and hyphens, a letter first.</param>
    /// <param name="command">The command, such as <c>Rscript mice.R {train} {out} {rows} {seed}</c>.</param>
    /// <param name="options">Limits and claims.</param>
    /// <exception cref="InputException">The command or a name in it cannot be used.</exception>
    public ExternalSynthesizer(string name, string command, ExternalOptions? options = null)
    {
        if (!SynthesizerName.IsValid(name)) throw new InputException($"--synthesizer: '{name}' is not a name; expected {SynthesizerName.Rule}.");
        Name = name;
        Options = options ?? new ExternalOptions();
        _command = new CommandTemplate(command);
        CheckDelta();
        if (Options.TimeLimit <= TimeSpan.Zero || Options.TimeLimit > ExternalOptions.LongestTime)
            throw new InputException("--synthesizer-timeout: expected a time above 0 and of at most 30 days.");
        Parameters = new Dictionary<string, string> { ["command"] = _command.WithoutFolders };
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Limits and claims.</summary>
    public ExternalOptions Options { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>A command without the folders of its files, for a record that others may read.</summary>
    /// <param name="command">A command that a synthesizer was made with.</param>
    public static string WithoutFolders(string command) => new CommandTemplate(command).WithoutFolders;

    /// <inheritdoc/>
    /// <exception cref="InputException">The budget and the command do not go together.</exception>
    public IGenerator Fit(Table train, FitOptions options, CancellationToken cancellationToken = default)
    {
        CheckBudget(options.Epsilon);
        return new ExternalGenerator(Name, _command, Options, train, options, cancellationToken);
    }

    /// <summary>Requires a budget exactly where the command tells the program one.</summary>
    /// <param name="epsilon">The privacy budget ε, or null.</param>
    /// <exception cref="InputException">A budget that the program is not told is an empty claim, and a place without a budget a broken command.</exception>
    public void CheckBudget(double? epsilon)
    {
        if (epsilon is { } given && !(given > 0 && double.IsFinite(given))) throw new InputException("--epsilon: expected a number above 0.");
        CheckPlace("epsilon", epsilon);
    }

    private void CheckDelta()
    {
        if (Options.Delta is { } delta && !(delta is >= 0 and < 1)) throw new InputException("--delta: expected a number from 0 to below 1.");
        if (Options.Delta is not null && !_command.HasPlace("epsilon")) throw new InputException("--delta: goes with an epsilon; put {epsilon} into --synthesizer-command.");
        CheckPlace("delta", Options.Delta);
    }

    private void CheckPlace(string place, double? value)
    {
        if (value is not null && !_command.HasPlace(place)) throw new InputException($"--{place}: the program is not told; put {{{place}}} into --synthesizer-command.");
        if (value is null && _command.HasPlace(place)) throw new InputException($"--synthesizer-command: has {{{place}}}; say --{place} too.");
    }
}
