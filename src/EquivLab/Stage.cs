namespace EquivLab;

/// <summary>What a long work consists of, in the order in which it is done.</summary>
public enum Stage
{
    /// <summary>A synthesizer learns the train set, its self-audit included.</summary>
    Fitting,

    /// <summary>The synthetic table is drawn.</summary>
    Sampling,

    /// <summary>Whether train and hold-out rows are of one population.</summary>
    Population,

    /// <summary>Models learn from the real and from the synthetic table.</summary>
    Models,

    /// <summary>Their deltas are judged.</summary>
    Deltas,

    /// <summary>Columns, pairs and whole rows are compared.</summary>
    Fidelity,

    /// <summary>Copies and records that stand out are looked for.</summary>
    Copies,

    /// <summary>Membership inference.</summary>
    Membership,

    /// <summary>A train set with canaries is fitted and searched.</summary>
    Canaries,

    /// <summary>Attribute inference, linkability and singling out.</summary>
    Risks,

    /// <summary>Tables whose outcome is known are judged.</summary>
    Controls,

    /// <summary>Masking is judged beside synthesis.</summary>
    Masking,

    /// <summary>The synthesizer is judged over several splits.</summary>
    Repeats,

    /// <summary>Results are written.</summary>
    Writing,
}
