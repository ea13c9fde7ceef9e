using EquivLab.Data;

namespace EquivLab.Synthesis.Baselines.Masking;

/// <summary>Something in the options that a table cannot be masked by.</summary>
/// <param name="Place">Where, as the names of the options with slashes between: <c>generalise/0/width</c>.</param>
/// <param name="Message">What was expected.</param>
internal sealed record MaskingFault(string Place, string Message);

/// <summary>Holds options against the table that is to be masked.</summary>
internal static class MaskingFaults
{
    /// <param name="options">How the table is to be masked.</param>
    /// <param name="train">The table.</param>
    /// <param name="target">The column that models predict, or null.</param>
    public static IEnumerable<MaskingFault> Of(MaskingOptions options, Table train, string? target)
    {
        IEnumerable<MaskingFault> Unknown(string place, string name)
        {
            if (!train.Contains(name)) yield return new MaskingFault(place, $"there is no column '{name}' among those that are synthesized");
        }

        foreach ((int i, string name) in options.Redact.Index())
        {
            foreach (MaskingFault fault in Unknown($"redact/{i}", name)) yield return fault;
            if (name == target) yield return new MaskingFault($"redact/{i}", $"the target '{name}' cannot be redacted; models have to predict it");
        }

        foreach ((int i, Generalisation coarser) in options.Generalise.Index())
        {
            foreach (MaskingFault fault in Unknown($"generalise/{i}/column", coarser.Column)) yield return fault;
            if (!train.Contains(coarser.Column)) continue;
            if (options.Redact.Contains(coarser.Column))
                yield return new MaskingFault($"generalise/{i}/column", $"column '{coarser.Column}' is redacted; nothing is left of it to generalise");
            foreach (MaskingFault fault in OfType(coarser, train[coarser.Column].Schema, target, $"generalise/{i}")) yield return fault;
        }

        foreach ((int i, string name) in (options.QuasiIdentifiers ?? []).Index())
            foreach (MaskingFault fault in Unknown($"quasiIdentifiers/{i}", name)) yield return fault;
        if (options.K < 2) yield return new MaskingFault("k", "k must be a whole number above 1");
        else if (options.QuasiIdentifiers is not [] && options.K > train.RowCount)
            yield return new MaskingFault("k", $"k is {options.K}, but there are only {train.RowCount} train rows");
    }

    private static IEnumerable<MaskingFault> OfType(Generalisation coarser, ColumnSchema column, string? target, string place)
    {
        if (coarser.Width is null == coarser.Groups is null)
            yield return new MaskingFault(place, $"column '{column.Name}' is generalised by a width or by groups, one of the two");
        else if (coarser.Width is { } width && !column.IsNumeric)
            yield return new MaskingFault(place + "/width", $"column '{column.Name}' is {column.Type}; a width is for numbers and dates, give groups");
        else if (coarser.Width is { } narrow && !(narrow > 0 && double.IsFinite(narrow)))
            yield return new MaskingFault(place + "/width", $"the width of '{column.Name}' must be a number above 0");
        else if (coarser.Groups is not null && column.Type != ColumnType.Category)
            yield return new MaskingFault(place + "/groups", $"column '{column.Name}' is {column.Type}; groups are for categories{(column.IsNumeric ? ", give a width" : "")}");
        else if (coarser.Groups is not null && column.Name == target)
            yield return new MaskingFault(place + "/groups", $"the target '{column.Name}' cannot be grouped; models have to predict its classes");
    }
}
