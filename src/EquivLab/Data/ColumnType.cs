namespace EquivLab.Data;

/// <summary>What the values of a column mean, and so how the column is stored, encoded and written.</summary>
public enum ColumnType
{
    /// <summary>Real numbers; stored as <see cref="NumericColumn"/>.</summary>
    Number,

    /// <summary>Whole numbers; stored as <see cref="NumericColumn"/>, and synthetic values are whole.</summary>
    Integer,

    /// <summary>Two values such as yes and no; stored as <see cref="CategoricalColumn"/>.</summary>
    Boolean,

    /// <summary>Dates or instants in one format; stored as <see cref="NumericColumn"/>, see <see cref="DateFormats"/>.</summary>
    Date,

    /// <summary>Names without an order; stored as <see cref="CategoricalColumn"/>.</summary>
    Category,

    /// <summary>Free text; stored as <see cref="CategoricalColumn"/>, left out of synthesis.</summary>
    Text,

    /// <summary>Values that point at one person or thing; stored as <see cref="CategoricalColumn"/>, left out of synthesis.</summary>
    Identifier,
}
