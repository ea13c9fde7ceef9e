namespace EquivLab.Synthesis.BayesNet;

/// <summary>How the decision tree of a column is grown and pruned.</summary>
/// <param name="MinLeaf">The fewest rows of a leaf.</param>
/// <param name="Penalty">Nats of log-likelihood that a split must gain for each parameter it adds: 1 is AIC, ½·ln(rows) is BIC.</param>
/// <param name="MaxDepth">The most splits on the way to a leaf.</param>
internal sealed record TreeOptions(int MinLeaf, double Penalty, int MaxDepth);
