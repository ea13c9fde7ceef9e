namespace EquivLab.Synthesis.BayesNet.Forests;

/// <summary>A split that was found: which steps of a column go left.</summary>
/// <param name="Feature">The column; −1 where there is none.</param>
/// <param name="Value">What is compared: the sums of squares of both sides.</param>
/// <param name="Step">Of ordered steps the last that goes left.</param>
/// <param name="Mask">Of categories, which steps go left; null of ordered ones.</param>
internal readonly record struct ForestSplit(int Feature, double Value, int Step, bool[]? Mask)
{
    public bool GoesLeft(int step) => Mask is null ? step <= Step : Mask[step];
}
