namespace EquivLab.Tests.Documents;

/// <summary>Uses mutated documents, which must be refused in one line or be used like any other.</summary>
internal static class Mutations
{
    /// <param name="json">A whole document.</param>
    /// <param name="count">How many mutations of it.</param>
    /// <param name="use">Reads and uses one; gives what is wrong with the outcome, or null.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="refusedShare">The least share that must be refused: a reader that takes all checks nothing.</param>
    public static void Try(string json, int count, Func<string, string?> use, ulong first = 1, double refusedShare = 0.1)
    {
        var wrong = new List<string>();
        int refused = 0;
        for (ulong seed = first; seed < first + (ulong)count; seed++)
        {
            try
            {
                if (use(JsonMutation.Of(json, seed)) is { } what) wrong.Add($"{seed}: {what}");
            }
            catch (InputException e)
            {
                refused++;
                if (e.Message.Contains('\n', StringComparison.Ordinal)) wrong.Add($"{seed}: more than one line: {e.Message}");
            }
            catch (Exception e)
            {
                wrong.Add($"{seed}: {e.GetType().Name} {e.Message} {e.StackTrace!.Split('\n').First(l => l.Contains("EquivLab", StringComparison.Ordinal)).Trim()}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}:\n{string.Join('\n', wrong.Take(40))}");
        Assert.InRange(refused, refusedShare * count, count);
    }
}
