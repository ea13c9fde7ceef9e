namespace EquivLab.Evaluation.Attacks;

/// <summary>Names of the attacks whose risk is measured against a control.</summary>
internal static class RiskAttack
{
    public const string Attribute = "attribute-inference";
    public const string Linkability = "linkability";
    public const string Univariate = "singling-out-univariate";
    public const string Multivariate = "singling-out-multivariate";

    /// <summary>All of them, in the order of the report.</summary>
    public static IReadOnlyList<string> All { get; } = [Attribute, Linkability, Univariate, Multivariate];
}
