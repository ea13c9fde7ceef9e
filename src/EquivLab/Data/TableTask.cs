namespace EquivLab.Data;

/// <summary>What a model predicts from the other columns.</summary>
public enum TableTask
{
    /// <summary>A target with two classes.</summary>
    Binary,

    /// <summary>A target with three or more classes.</summary>
    Multiclass,

    /// <summary>A numeric target.</summary>
    Regression,
}
