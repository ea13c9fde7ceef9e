using MathNet.Numerics.LinearAlgebra;

namespace EquivLab.Privacy.Shadows;

/// <summary>
/// Membership inference by what whole tables look like with and without a target (Stadler, Oprisanu and Troncoso 2022):
/// a ridge regression of "the target was in the train set" on the standardised features of the shadows' tables, asked
/// about the released table. In its dual form the weights of the shadows are the same for every target, so all are
/// attacked by solving one system.
/// </summary>
/// <param name="name">The attack.</param>
/// <param name="models">The shadow models, shared by the attacks.</param>
/// <param name="features">Which features of a table.</param>
internal sealed class ShadowTableAttack(string name, ShadowModels models, Func<TableObservation, double[]> features) : IAttack
{
    private const double Ridge = 1;

    public string Name => name;

    /// <returns>The regression's prediction less the share of shadows that have the target.</returns>
    public MembershipScores Run(AttackSetting setting, IProgress<ProgressStep>? progress, CancellationToken cancellationToken)
    {
        ShadowRuns runs = models.Of(setting, progress, cancellationToken);
        double[] weights = Weights(Array.ConvertAll(runs.Shadows, s => features(s)), features(runs.Released));
        var scores = new double[runs.IsIn[0].Length];
        for (int t = 0; t < scores.Length; t++)
        {
            double share = 0;
            foreach (bool[] isIn in runs.IsIn) share += isIn[t] ? 1.0 / weights.Length : 0;
            for (int k = 0; k < weights.Length; k++) scores[t] += weights[k] * ((runs.IsIn[k][t] ? 1 : 0) - share);
        }

        return runs.Split(scores);
    }

    /// <summary>How much each shadow's table speaks for the released one.</summary>
    private static double[] Weights(double[][] shadows, double[] released)
    {
        int count = shadows.Length, used = 0;
        var kernel = Matrix<double>.Build.Dense(count, count);
        var asked = Vector<double>.Build.Dense(count);
        for (int f = 0; f < released.Length; f++)
        {
            double mean = shadows.Average(s => s[f]), variance = shadows.Average(s => (s[f] - mean) * (s[f] - mean));
            // What is the same in every table, but for rounding, tells nothing.
            if (!(variance > 1e-18 * (1 + mean * mean))) continue;
            used++;
            double scale = 1 / Math.Sqrt(variance), at = (released[f] - mean) * scale;
            double[] column = Array.ConvertAll(shadows, s => (s[f] - mean) * scale);
            for (int i = 0; i < count; i++)
            {
                asked[i] += column[i] * at;
                for (int j = 0; j < count; j++) kernel[i, j] += column[i] * column[j];
            }
        }

        if (used == 0) return new double[count];
        kernel /= used;
        for (int i = 0; i < count; i++) kernel[i, i] += Ridge;
        return [.. kernel.Cholesky().Solve(asked / used)];
    }
}
