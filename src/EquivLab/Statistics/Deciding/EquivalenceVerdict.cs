namespace EquivLab.Statistics.Deciding;

/// <summary>What an equivalence test can say. Absence of evidence is never a pass.</summary>
public enum EquivalenceVerdict
{
    /// <summary>The interval lies inside the margin.</summary>
    Equivalent,

    /// <summary>The interval lies wholly outside the margin.</summary>
    Different,

    /// <summary>The interval straddles the margin, or a rule says that the test cannot be trusted here.</summary>
    Inconclusive,
}
