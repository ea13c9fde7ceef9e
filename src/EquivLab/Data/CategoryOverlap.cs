namespace EquivLab.Data;

/// <summary>How the categories of another table's column are known to the train set, counted in rows of the other table.</summary>
internal sealed class CategoryOverlap
{
    /// <summary>Names of categories that fewer rows hold are not told: they could point at a person.</summary>
    private const int FewestNamedRows = 10;

    private const int LongestName = 40;

    private readonly int[] _trainCounts, _otherCounts;
    private readonly IReadOnlyList<string> _trainTexts;

    /// <param name="train">The train set's column.</param>
    /// <param name="other">The other table's column of that name.</param>
    public CategoryOverlap(CategoricalColumn train, CategoricalColumn other)
    {
        _trainTexts = train.Categories;
        _trainCounts = Count(train);
        _otherCounts = Count(other);
        TrainRows = train.Count;
        Rows = other.Count;
        Values = _otherCounts.Sum();
        TrainValues = _trainCounts.Sum();
        Compare(other.Categories);
    }

    /// <summary>Rows of the train set.</summary>
    public int TrainRows { get; }

    /// <summary>Rows of the train set with a value.</summary>
    public int TrainValues { get; }

    /// <summary>Rows of the other table.</summary>
    public int Rows { get; }

    /// <summary>Rows of the other table with a value.</summary>
    public int Values { get; }

    /// <summary>Rows with a value that the train set does not have.</summary>
    public int Unknown { get; private set; }

    /// <summary>Those of them that only spell a category of the train set in another way.</summary>
    public int Respelled { get; private set; }

    /// <summary>The categories that they spell in another way.</summary>
    public int RespelledCategories { get; private set; }

    /// <summary>In what alone all of them differ.</summary>
    public SpellingDifference Difference { get; private set; }

    /// <summary>The most frequent of them in both spellings, where enough rows of both tables hold it.</summary>
    public (string Category, string Text)? Example { get; private set; }

    /// <summary>Rows with a text that usually means "missing" and that the train set does not have.</summary>
    public int UnknownMissing { get; private set; }

    /// <summary>The most frequent such text.</summary>
    public string? UnknownMissingText { get; private set; }

    /// <summary>A category of the train set that usually means "missing", where the other table has a missing value in about as many rows and never the category.</summary>
    public string? LostMissing { get; private set; }

    /// <summary>The most rows with an unknown value that another sample of the train set's population has, but for rare chances.</summary>
    public double MostUnknown => MostNew(_trainCounts.Count(c => c == 1));

    /// <summary>The most of them that spell a category in another way: values typed by hand do, in the train set too.</summary>
    public double MostRespelled { get; private set; }

    /// <summary>
    /// The chance that the next value is a new one is about the share of values seen once (I. J. Good, Biometrika 40, 1953),
    /// and new ones of a kind are as often as those of the kind seen once. Both counts vary as Poisson's: three standard deviations.
    /// </summary>
    private double MostNew(int once)
    {
        double expected = TrainValues == 0 ? 0 : Math.Min(1, (once + 3 * Math.Sqrt(once) + 1) / TrainValues) * Values;
        return expected + 3 * Math.Sqrt(expected);
    }

    private void Compare(IReadOnlyList<string> texts)
    {
        Dictionary<string, int> known = _trainTexts.Select((text, i) => KeyValuePair.Create(text, i)).ToDictionary(StringComparer.Ordinal);
        CategorySpelling? spelling = null;
        var meant = new HashSet<string>(StringComparer.Ordinal);
        var differences = new HashSet<SpellingDifference>();
        int most = FewestNamedRows - 1, mostMissing = 0;
        for (int t = 0; t < texts.Count; t++)
        {
            int rows = _otherCounts[t];
            if (rows == 0 || known.ContainsKey(texts[t])) continue;
            Unknown += rows;
            spelling ??= new CategorySpelling(_trainTexts);
            if (spelling.Meant(texts[t]) is { } category)
            {
                Respelled += rows;
                meant.Add(category);
                differences.Add(CategorySpelling.Difference(category, texts[t]));
                if (rows <= most || _trainCounts[known[category]] < FewestNamedRows || Math.Max(category.Length, texts[t].Length) > LongestName) continue;
                (most, Example) = (rows, (category, texts[t]));
            }
            else if (MissingText.IsUsual(texts[t]))
            {
                UnknownMissing += rows;
                if (rows > mostMissing) (mostMissing, UnknownMissingText) = (rows, texts[t]);
            }
        }

        MostRespelled = MostNew(spelling is null ? 0 : _trainTexts.Where((text, i) => _trainCounts[i] == 1 && spelling.HasTwin(text)).Count());
        RespelledCategories = meant.Count;
        Difference = differences.Count == 1 ? differences.Single() : SpellingDifference.Several;
        FindLostMissing(texts);
    }

    private void FindLostMissing(IReadOnlyList<string> texts)
    {
        for (int c = 0; c < _trainTexts.Count; c++)
        {
            if (_trainCounts[c] < FewestNamedRows || !MissingText.IsUsual(_trainTexts[c])) continue;
            bool isThere = texts.Where((text, t) => _otherCounts[t] > 0 && text == _trainTexts[c]).Any();
            double share = (double)_trainCounts[c] / TrainRows, more = 1.0 - (double)Values / Rows - (1.0 - (double)TrainValues / TrainRows);
            if (!isThere && share >= 0.01 && more > share / 2) LostMissing = _trainTexts[c];
        }
    }

    private static int[] Count(CategoricalColumn column)
    {
        var counts = new int[column.Categories.Count];
        foreach (int code in column.Codes)
            if (code >= 0) counts[code]++;
        return counts;
    }
}
