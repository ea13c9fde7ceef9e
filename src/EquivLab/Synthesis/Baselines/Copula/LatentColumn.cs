using EquivLab.Encoding;

namespace EquivLab.Synthesis.Baselines.Copula;

/// <summary>
/// A column as one latent variable, or two where numbers are missing: missing has no place among them, so whether a
/// number is missing is a variable of its own. A missing category is the last of the categories.
/// </summary>
/// <param name="Codec">The column's codes.</param>
/// <param name="Value">The variable of the column's codes.</param>
/// <param name="Absence">The variable of whether a number is missing, its last outcome; null where none, or all, are.</param>
internal sealed record LatentColumn(ColumnCodec Codec, LatentVariable Value, LatentVariable? Absence)
{
    public IEnumerable<LatentVariable> Variables => Absence is null ? [Value] : [Value, Absence];

    /// <param name="codec">The column's codec.</param>
    /// <param name="codes">The coded column.</param>
    public static LatentColumn Of(ColumnCodec codec, ushort[] codes)
    {
        if (!codec.IsOrdered || !codec.HasMissing || codec.ValueCodes == 0) return new LatentColumn(codec, new LatentVariable(codes, codec.Size), null);
        ushort[] values = Array.ConvertAll(codes, code => code < codec.ValueCodes ? code : LatentVariable.Unseen);
        ushort[] absences = Array.ConvertAll(codes, code => code < codec.ValueCodes ? (ushort)0 : (ushort)1);
        return new LatentColumn(codec, new LatentVariable(values, codec.ValueCodes), new LatentVariable(absences, 2));
    }
}
