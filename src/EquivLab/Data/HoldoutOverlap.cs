using System.Globalization;

namespace EquivLab.Data;

/// <summary>
/// Whether a hold-out of its own file was taken from the train rows, at least in part. Natural repetitions make rows
/// of both sets alike too, so that only an overlap far beyond them is one: see <see cref="SharedRows.LogChance"/>.
/// </summary>
internal static class HoldoutOverlap
{
    /// <summary>A random split is called one that overlaps less than once in a million times.</summary>
    private const double FalseAlarm = 1e-6;

    /// <summary>A smaller overlap than this share of the hold-out moves no figure by more than itself: a warning.</summary>
    private const double Negligible = 0.01;

    /// <param name="train">The train set.</param>
    /// <param name="holdout">The hold-out set, with the same columns.</param>
    /// <param name="holdoutName">The hold-out's file name.</param>
    /// <param name="warn">Receives a warning where the overlap is too small to refuse.</param>
    /// <exception cref="InputException">The hold-out is no sample of rows that the train set lacks.</exception>
    public static void Refuse(Table train, Table holdout, string holdoutName, Action<string> warn)
    {
        SharedRows rows = SharedRows.Of(train, holdout);
        if (rows.LogChance() >= Math.Log(FalseAlarm)) return;
        string found = string.Create(CultureInfo.InvariantCulture,
            $"{rows.Shared:N0} of {holdout.RowCount:N0} hold-out rows stand in the train set too, where its own repetitions would explain about {rows.Natural:N0}");
        if (rows.Shared - rows.Natural < Negligible * holdout.RowCount)
        {
            warn(found + ".");
            return;
        }

        throw new InputException(
            $"{holdoutName}: {found}; models and attacks need rows that the synthesizer never saw: hold rows out at random, or remove the shared ones.");
    }
}
