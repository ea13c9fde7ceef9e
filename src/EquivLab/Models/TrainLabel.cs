using EquivLab.Data;
using Microsoft.ML.Data;

namespace EquivLab.Models;

/// <summary>
/// The target of a train table as its trainer sees it, and the way back. Trainers get only the classes that occur, since
/// several fail on, or give a share of probability to, a class without an example; and numbers standardised, since the
/// step sizes and stopping rules of trainers suppose targets of about that size.
/// </summary>
internal sealed class TrainLabel
{
    private readonly PredictionTask _task;
    private readonly TargetValues _target;
    private readonly double[] _shares;
    private readonly int[] _present;
    private readonly double _mean;
    private readonly double _scale;

    private TrainLabel(PredictionTask task, TargetValues target)
    {
        _task = task;
        _target = target;
        _shares = new double[task.Classes.Count];
        foreach (int label in target.Classes) _shares[label]++;
        for (int c = 0; c < _shares.Length; c++) _shares[c] /= target.Rows.Length;
        _present = [.. Enumerable.Range(0, _shares.Length).Where(c => _shares[c] > 0)];
        if (task.Task != TableTask.Regression) return;
        _mean = target.Values.Average();
        _scale = Math.Sqrt(target.Values.Average(v => (v - _mean) * (v - _mean)));
    }

    /// <summary>Whether all rows have the same class or value, or values too large to have a variance.</summary>
    public bool IsConstant => _task.Task == TableTask.Regression ? !(_scale > 0 && double.IsFinite(_scale)) : _present.Length < 2;

    public static TrainLabel Of(PredictionTask task, TargetValues target) => new(task, target);

    /// <summary>The column that trainers read.</summary>
    public ViewColumn ToColumn(string name)
    {
        switch (_task.Task)
        {
            case TableTask.Binary:
                return new ViewColumn<bool>(name, BooleanDataViewType.Instance, i => _target.Classes[i] == 1);
            case TableTask.Multiclass:
                var keys = new uint[_task.Classes.Count];
                for (int k = 0; k < _present.Length; k++) keys[_present[k]] = (uint)k + 1;
                return new ViewColumn<uint>(name, new KeyDataViewType(typeof(uint), _present.Length), i => keys[_target.Classes[i]]);
            default:
                return new ViewColumn<float>(name, NumberDataViewType.Single, i => (float)((_target.Values[i] - _mean) / _scale));
        }
    }

    /// <summary>What to predict when nothing can be learned from the features: the shares of the classes, or the mean.</summary>
    public Predictions Constant(int rows)
    {
        switch (_task.Task)
        {
            case TableTask.Binary:
                return new BinaryPredictions([.. Enumerable.Repeat(_shares[1], rows)]);
            case TableTask.Multiclass:
                return MulticlassOf([.. Enumerable.Repeat(_shares, rows).SelectMany(s => s)]);
            default:
                return new RegressionPredictions([.. Enumerable.Repeat(_mean, rows)]);
        }
    }

    // A forest without a single split scores NaN, and one-versus-all may give every class probability zero. The row then
    // gets what is known without the features.

    /// <summary>The predictions from probabilities of the positive class.</summary>
    public BinaryPredictions FromProbabilities(IEnumerable<float> probabilities)
        => new([.. probabilities.Select(p => float.IsFinite(p) ? p : _shares[1])]);

    /// <summary>The predictions from scores over the classes that the trainer saw.</summary>
    public MulticlassPredictions FromScores(IEnumerable<float[]> scores, int rows)
    {
        var probabilities = new double[rows * _task.Classes.Count];
        int start = 0;
        foreach (float[] row in scores)
        {
            double sum = 0;
            foreach (float score in row) sum += Usable(score);
            for (int k = 0; k < _present.Length; k++)
                probabilities[start + _present[k]] = sum > 0 ? Usable(row[k]) / sum : _shares[_present[k]];
            start += _task.Classes.Count;
        }
        return MulticlassOf(probabilities);
    }

    /// <summary>The predictions from standardised scores.</summary>
    public RegressionPredictions FromScores(IEnumerable<float> scores)
        => new([.. scores.Select(s => float.IsFinite(s) ? _mean + (_scale * s) : _mean)]);

    private static double Usable(float score) => float.IsFinite(score) && score > 0 ? score : 0;

    private MulticlassPredictions MulticlassOf(double[] probabilities)
    {
        int classes = _task.Classes.Count;
        var predicted = new int[probabilities.Length / classes];
        for (int i = 0; i < predicted.Length; i++)
        {
            ReadOnlySpan<double> row = probabilities.AsSpan(i * classes, classes);
            for (int c = 1; c < classes; c++)
                if (row[c] > row[predicted[i]]) predicted[i] = c;
        }
        return new MulticlassPredictions(classes, probabilities, predicted);
    }
}
