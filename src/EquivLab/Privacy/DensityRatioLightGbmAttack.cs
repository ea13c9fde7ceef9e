using EquivLab.Data;
using EquivLab.Models;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace EquivLab.Privacy;

/// <summary>
/// Membership inference by a density ratio (DOMIAS, van Breugel et al. 2023), the ratio estimated by a classifier: the
/// log-odds that a LightGBM model trained to tell synthetic rows from a reference gives a record (Sugiyama, Suzuki and
/// Kanamori 2012, "Density ratio estimation in machine learning", chapter 4), see <see cref="ReferenceHalves"/>.
/// </summary>
internal sealed class DensityRatioLightGbmAttack : IAttack
{
    private static readonly BoostingSettings Settings = new(Trees: 100, Leaves: 31, LeafRows: 20, Bins: 255, LearningRate: 0.05);

    /// <summary>The most synthetic rows that are learned from: a hundred trees of 31 leaves are no finer with more.</summary>
    private const int MostRows = 200_000;

    public const string AttackName = "density-ratio-lightgbm";

    public string Name => AttackName;

    /// <returns>Log-odds of a record to be synthetic.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        RowFeatures features = RowFeatures.Of(setting.Synthetic);
        Table released = setting.Synthetic.RowCount > MostRows ? RandomRows.Of(setting.Synthetic, MostRows, setting.Seed, Streams.DensityRatioRows) : setting.Synthetic;
        float[][] synthetic = features.Rows(released);
        int seed = unchecked((int)setting.Seed);
        return ReferenceHalves.Score(setting.Sample, reference =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            float[][] rows = [.. synthetic, .. features.Rows(reference)];
            bool[] isSynthetic = [.. rows.Select((_, i) => i < synthetic.Length)];
            ITransformer? model = RowClassifier.Train(rows, isSynthetic, Settings, seed);
            return table =>
            {
                float[][] scored = features.Rows(table);
                return scored.Length == 0 || model is null ? new double[scored.Length]
                    : [.. model.Transform(new TableView(scored.Length, [RowFeatures.Vectors(scored)])).GetColumn<float>("Score").Select(s => (double)s)];
            };
        });
    }
}
