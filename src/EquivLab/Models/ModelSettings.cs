namespace EquivLab.Models;

/// <summary>The hyperparameters of gradient boosting. As text, a line of the report.</summary>
internal sealed record BoostingSettings(int Trees, int Leaves, int LeafRows, int Bins, double LearningRate)
{
    public override string ToString()
        => FormattableString.Invariant($"{Trees} trees, at most {Leaves} leaves of at least {LeafRows} rows, {Bins} bins, learning rate {LearningRate}");
}

/// <summary>The hyperparameters of a random forest. As text, a line of the report.</summary>
internal sealed record ForestSettings(int Trees, int Leaves, int LeafRows, int Bins, double FeatureShare)
{
    public override string ToString()
        => FormattableString.Invariant($"{Trees} trees, at most {Leaves} leaves of at least {LeafRows} rows, {Bins} bins, a share of {FeatureShare} of the features for each");
}

/// <summary>The hyperparameters of a linear model. As text, a line of the report.</summary>
internal sealed record LinearSettings(float L2, int Iterations)
{
    public override string ToString()
        => FormattableString.Invariant($"standardised numbers, L2 penalty {L2}, at most {Iterations} iterations");
}
