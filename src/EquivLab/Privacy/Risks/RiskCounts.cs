namespace EquivLab.Privacy.Risks;

/// <summary>How often an attack's guesses were right.</summary>
/// <param name="Attempts">Guesses about members, made with the released table.</param>
/// <param name="Successes">How many of them were right.</param>
/// <param name="ControlAttempts">Guesses about non-members, made in the same way.</param>
/// <param name="ControlSuccesses">How many of them were right: what the table says of everybody.</param>
/// <param name="NaiveAttempts">Guesses about members, made at random from what single columns look like.</param>
/// <param name="NaiveSuccesses">How many of them were right.</param>
internal sealed record RiskCounts(
    int Attempts, int Successes, int ControlAttempts, int ControlSuccesses, int NaiveAttempts, int NaiveSuccesses);
