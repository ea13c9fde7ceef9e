using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Statistics.Numerics;

namespace EquivLab.Synthesis.Baselines.Copula;

/// <summary>Draws correlated normal variables, looks up between which cuts they lie, and decodes the codes.</summary>
/// <param name="columns">The columns; their variables are in this order.</param>
/// <param name="factor">The lower triangular factor of the variables' correlations, as rows.</param>
internal sealed class CopulaGenerator(LatentColumn[] columns, double[][] factor) : IGenerator
{
    public IReadOnlyList<ColumnSchema> Columns { get; } = [.. columns.Select(c => c.Codec.Schema)];

    public IEnumerable<ColumnCodec> Codecs => columns.Select(c => c.Codec);

    public Table SampleBlock(int rows, ulong seed, long block)
    {
        var rng = new Rng(seed, Streams.Sample + (ulong)block);
        double[][] normals = Array.ConvertAll(factor, _ => Normals(rows, ref rng));
        var decoded = new Column[columns.Length];
        for (int c = 0, variable = 0; c < decoded.Length; c++)
        {
            ColumnCodec codec = columns[c].Codec;
            ushort[] codes = Outcomes(Latent(normals, variable++), columns[c].Value.Cuts);
            if (columns[c].Absence is { } absence)
            {
                ushort[] absent = Outcomes(Latent(normals, variable++), absence.Cuts);
                for (int i = 0; i < rows; i++)
                    if (absent[i] > 0) codes[i] = (ushort)codec.ValueCodes;
            }

            decoded[c] = codec.Decode(codes, ref rng);
        }

        return new Table(decoded);
    }

    private static double[] Normals(int rows, ref Rng rng)
    {
        var normals = new double[rows];
        for (int i = 0; i < rows; i += 2)
        {
            (normals[i], double second) = rng.NextNormals();
            if (i + 1 < rows) normals[i + 1] = second;
        }

        return normals;
    }

    private double[] Latent(double[][] normals, int variable)
    {
        var latent = new double[normals[0].Length];
        for (int v = 0; v <= variable; v++)
        {
            double weight = factor[variable][v];
            double[] source = normals[v];
            for (int i = 0; i < latent.Length; i++) latent[i] += weight * source[i];
        }

        return latent;
    }

    private static ushort[] Outcomes(double[] latent, double[] cuts) => Array.ConvertAll(latent, value =>
    {
        int at = Array.BinarySearch(cuts, value);
        return (ushort)(at < 0 ? ~at : at);
    });
}
