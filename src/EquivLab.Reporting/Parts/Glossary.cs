using EquivLab.Evaluation;
using EquivLab.Reporting.Html;
using EquivLab.Reporting.Words;

namespace EquivLab.Reporting.Parts;

/// <summary>The meaning of every term that a report shows; terms in the text link here.</summary>
internal static class Glossary
{
    private static readonly (string Id, string Name, string Definition)[] Terms =
    [
        ("train", "Train set", "The real rows that the synthesizer and every tuning step saw."),
        ("holdout", "Hold-out set", "Real rows that nothing but the tests saw. Models are scored on them, and in attacks they are the non-members."),
        ("synthesizer", "Synthesizer", "The program that learned from the train set and drew the synthetic table."),
        ("self-audit", "Self-audit", "The synthesizer's own test of how loose a setting the table bears: settings are fitted to one part of the train set, attacked against another part and tested on it. Of those for which the upper bound of every attack's AUC is below the privacy target, the one is taken that models lose least with."),
        ("gain", "Gain N", "The least that a split of a decision tree must gain, in mean impurities of a row of its node (impurity: how mixed the values there are). With a larger N trees are smaller and remember less of single rows: tighter. With a smaller N they follow the table more closely: looser."),
        ("trtr", "Real (TRTR)", "Train real, test real: the score on the hold-out of a model trained on the real train set."),
        ("tstr", "Synthetic (TSTR)", "Train synthetic, test real: the score on the same hold-out of the same pipeline, with the same hyperparameters and seed, trained on the synthetic table."),
        ("delta", "Loss", "What the synthetic table lost: real minus synthetic. Where lower is better (log loss, RMSE, MAE) it is synthetic minus real, as a share of the baseline's error. Negative: the synthetic table did better."),
        ("interval", "Interval", "The range of losses that the hold-out is compatible with, at level 1 − 2α. Each of its ends is a one-sided bound that holds with confidence 1 − α."),
        ("margin", "Margin", "The largest loss that still counts as the same. The tolerant margin decides; the strict one is reported beside it."),
        ("tost", "Equivalence test (TOST)", "Two one-sided tests. The tables are shown to be equivalent at a margin when the whole interval lies inside it."),
        ("equivalent", "Equivalent", "The interval lies inside the margin: the loss is shown to be small enough."),
        ("different", "Different", "The interval lies wholly outside the margin: the loss is shown to be too large, or the gain too large to be the same data."),
        ("inconclusive", "Inconclusive", "The interval straddles the margin, or a rule says that the test cannot be trusted. It is not a pass: nothing has been shown."),
        ("baseline", "Baseline and skill", "The score of a model that learned nothing (the majority class, chance or the mean). A real model that does not beat it significantly has no skill and proves nothing."),
        ("gated", "Gated", "The row takes part in the verdict. Every gated row has to be equivalent, so no correction for many tests is needed."),
        ("information", "For information", "Shown because it helps to understand; the verdict does not depend on it."),
        ("control", "Control", "A table whose outcome is known beforehand: two halves of the real train set (must be equivalent to each other), columns drawn independently (must lose more than the margin), and a bootstrap copy of the train set (must not be shown to lose more than the margin, and must be caught by the attacks)."),
        ("resampled", "Corrected resampled t", "A t test over repeated splits whose variance is enlarged by the ratio of hold-out to train rows, because the train sets of repeated splits overlap (Nadeau and Bengio 2003)."),
        ("insight", "Question", "Something that users want to know of the data, declared with a margin in the policy, and asked of the hold-out and of the synthetic table."),
        ("answer-interval", "Interval of a difference", "The range of differences that both tables are compatible with, at level 1 − 2α, as of two independent samples of rows. That is a little wider than for the released rows alone, so that a pass holds for them all the more."),
        ("overlap", "Overlap of intervals", "How much the 95 % intervals of a coefficient in the two tables overlap, as a mean share of their widths: 1 when they are the same, 0 when they are disjoint."),
        ("holm", "Holm's correction", "Raises the p-values of several tests so that the chance of even one wrong verdict stays below α, however many groups are looked at."),
        ("subgroup", "Group", "Hold-out rows with the same value in a declared column, numbers cut at the train set's quartiles. Groups of fewer than 10 rows are joined, or left out, and never named."),
        ("tau", "Kendall's tau", "How alike two rankings are: 1 for the same order, 0 for unrelated ones, −1 for the reverse."),
        ("importance", "Permutation importance", "What a model's score loses when the values of one column are shuffled among the hold-out rows. A column that the model does not need has an importance near 0."),
        ("roc", "ROC curve", "The share of positive rows found against the share of negative rows called positive, at every threshold. The area under it (AUC) is 0.5 for a guess and 1 for a perfect ranking."),
        ("precision-recall", "Precision and recall", "Precision: the share of the rows called positive that are. Recall: the share of the positive rows that are called so."),
        ("calibration", "Calibration error, Brier score", "Whether predictions come true. Hold-out rows are put into up to ten bins of equally many by rising prediction; the calibration error is the mean gap between what was predicted and what was observed. Even a perfect model has some, by chance. The Brier score is the mean squared error of the probabilities; lower is better."),
        ("confusion", "Confusion matrix", "How many rows of each true class the model calls each class. What is right stands on the diagonal."),
        ("ks", "KS distance", "Kolmogorov–Smirnov: the largest gap between two cumulative distributions, from 0 (same) to 1. For numbers and dates."),
        ("tv", "TV distance", "Total variation: the share of rows that would have to change their value to make two distributions the same, from 0 to 1. For categories, and for pairs of columns."),
        ("chance", "Chance alone", "The same distance between the hold-out and the real train set, of as many rows: the longer one of train set and synthetic table is cut to the length of the other. Two samples of the same people are never alike to the last digit; this is how far apart they are."),
        ("association", "Association", "Cramér's V of two columns, from 0 (independent) to 1 (one decides the other), numbers cut at the train set's deciles. What chance adds in a table of so many rows is taken off (Bergsma 2013)."),
        ("k-marginal", "Three-way marginal score", "NIST's k-marginal score with k = 3: 1,000 times one minus the mean TV distance of the joint distributions of three columns, numbers cut at the train set's deciles. 1,000: the same in every triple."),
        ("propensity", "Propensity", "The probability, by a model that was trained to tell the two apart, that a row is synthetic. If the tables are alike, it is the same for all rows."),
        ("pmse", "pMSE and its ratio", "The mean squared difference of the rows' propensity, by a logistic regression, from one half: 0 when nothing can be told, at most 0.25. The ratio divides it by what rows from a right model of the hold-out would have on average; it is near 2 for a second real sample, since that one errs as well."),
        ("tree-auc", "AUC of trees", "The share of pairs of a synthetic and a real row in which boosted trees find the synthetic one, of rows that they were not trained on: 0.5 is a guess, 1 is certainty. Trees see what a regression does not: odd values and combinations."),
        ("telling", "What gives rows away", "Permutation importance: what the AUC of the trees loses when one column is shuffled among the rows that they score. Columns that say the same share what they give away. Near 0, and below it by chance, for a column that gives nothing away."),
        ("rare", "Rare category", "A category that less than 1 % of all real rows have. Categories of fewer than 10 hold-out rows are counted, but never named."),
        ("tail", "Tail", "The values below the hold-out's 1 % quantile or above its 99 % quantile, or further in, so that at least 10 values are beyond it. Where many values are the same, the tail is shorter, and may be empty."),
        ("missing-pattern", "Missing pattern", "The set of columns that are missing together in a row. Patterns of fewer than 10 hold-out rows are counted together."),
        ("projection", "Principal components", "The directions along which the hold-out rows differ most, of standardised numbers and of one indicator for each category that 1 % of the rows have, rare ones weighted up (Pagès 2004). With many categories two components hold only a small share of the variance."),
        ("overall", "Fidelity score", "One minus the mean distance over columns and pairs. A summary; no verdict hangs on it."),
        ("member", "Members and non-members", "Rows that the synthesizer saw (train set) and rows it did not see (hold-out set)."),
        ("attack", "Membership-inference attack", "An attempt to tell from the synthetic table alone whether a given person's row was in the train set. Distance attacks suspect rows with close synthetic records; density-ratio attacks (DOMIAS) suspect rows that are likelier under the synthetic table than under the population; shadow attacks train the synthesizer again with and without a row and compare what comes out."),
        ("advantage", "Advantage", "The share of members found less the share of non-members accused, at a threshold chosen on one half of the rows and tested on the other (Yeom and others 2018). 0 is a guess."),
        ("exposed", "Most exposed records", "The one percent of all real rows, members or not, that stand out most among those with no category that the synthetic table lacks: furthest from the closest other real row, or with the rarest pairs of values. On small tables more of them, so that there are at least 50 of either group, but no more than a tenth."),
        ("exposed-tpr", "Found among the most exposed", "The share of the most exposed members found where at most 1 % of the most exposed non-members are accused: none of them, where there are fewer than 100. Members with the same score as a non-member count by the share of those that may be accused."),
        ("exposed-p", "p among the most exposed", "How probable it is that so many members score above nearly all non-members, if the attack found no more of them than the policy tolerates (an exact test of the order of the scores). The smaller, the surer the leak."),
        ("attack-auc", "Attack AUC", "The chance that the attack suspects a random member more than a random non-member: 0.5 is a guess, 1 is certainty. The attack is shown to fail only when the upper end of the interval is below the tolerance."),
        ("tpr", "TPR at 10 %, 1 % and 0.1 % FPR", "Share of members found when 10 %, 1 % or 0.1 % of the non-members are accused wrongly. A guess finds 10 %, 1 % and 0.1 %. The policy judges that at 1 %, the others stand for information. It shows whether a few people are exposed, which the AUC averages away. The interval (Clopper–Pearson) includes that the threshold itself is only known from the non-members at hand: with few of them it is wide."),
        ("epsilon-bound", "ε lower bound", "The smallest privacy loss ε of differential privacy that is compatible with the attack's success, at 95 % confidence. 0: the attack proves no loss. It bounds the risk from below, never from above."),
        ("risk", "Risk of an attack", "(members − strangers) / (1 − strangers), of the shares of right guesses: of those whom the attack would miss as strangers, the part that it finds because they were in the train set. 0: being in it changes nothing; 1: everybody is found. Its interval comes from a score interval of the ratio of misses. Every judged attack has to stay below the tolerance; that one is above it is said after Holm's correction."),
        ("risk-rates", "Members, strangers, naive", "Shares of right guesses about people in the train set, about people in the hold-out made in the same way, and about people in the train set made at random. A category is guessed right when it is the same; a number when it is within 5 % of the true value and within 5 % of the column's range (1st to 99th percentile); a date within the latter."),
        ("copies", "Exact copies", "Real rows that are found in the synthetic table value for value. Some non-members are found too, by chance; only the excess among members counts."),
        ("near-copies", "Near copies", "Real rows that agree with some synthetic row in every column but at most one, whatever the values of that one. Exact copies are among them. Some non-members have near copies too, by chance; only the excess among members counts."),
        ("closer", "Closer to the train set", "The share of synthetic rows whose closest real row is in the train set rather than in an equally large hold-out, ties counting one half. 50 % is ideal."),
        ("canary", "Canary", "A made-up record that stands out. A fair coin decides whether it is put into a train set that is used for nothing but this test; if canaries that were put in are found in the synthetic table and others are not, real records that stand out can be found as well."),
        ("one-run", "Audit with one run", "A lower bound on ε from a single training run: coins decided which canaries were put in, and under differential privacy nobody who looks at the synthetic table can guess many of the coins (Steinke, Nasr and Jagielski 2023)."),
        ("claimed-epsilon", "Claimed ε", "The privacy loss that is claimed of the synthesizer. If the attacks prove a larger one, the claim is refuted: the mechanism or its implementation is wrong. An audit can refute a claim, but never confirm it."),
        ("dcr", "Distance to the closest record", "Gower's distance, averaged over columns, from a real row to the nearest synthetic one. If members are nearer than non-members, the synthesizer remembers."),
        ("masking", "Masking", "What is done to a real table instead of synthesis: columns are blanked, numbers put into intervals, categories into groups, and combinations that point at a person recoded. The rows stay those of people."),
        ("quasi-identifier", "Quasi-identifiers", "Columns that identify nobody alone but together point at a person, such as age, sex and place, since others may know them too."),
        ("k-anonymity", "k-anonymity", "Every combination of quasi-identifiers is shared by at least k rows, so that nobody can be linked to fewer. Groups of rows are cut in two as long as both parts keep k rows (Mondrian); in each group the median or the most frequent category takes the place of the values."),
        ("dp", "Differential privacy (ε, δ)", "A guarantee of the synthesizer's mechanism: with or without any one person, each outcome is at most e^ε times as likely, but for a probability δ."),
        ("rho", "ρ and the privacy ledger", "The cost of each look at the data in zero-concentrated differential privacy; the costs add up."),
        ("seed", "Seed", "The number that all randomness starts from: the same seed and files give the same figures."),
        ("sha", "SHA-256", "A fingerprint of a file's bytes. If it is the same, the file is the same."),
    ];

    /// <summary>The loss as a share of the real model's metric.</summary>
    private static (string Id, string Name, string Definition) OfRatio((string Id, string Name, string Definition) term, UtilitySection utility) =>
        utility.Scale != Scale.Ratio ? term : term.Id switch
        {
            "delta" => term with { Definition = "What the synthetic table lost, as a share of the real model's metric: one minus the ratio of synthetic to real. Where lower is better (log loss, RMSE, MAE) it is that ratio minus one. Negative: the synthetic table did better." },
            "margin" => term with { Definition = "The largest loss that still counts as the same, as a share of the real model's metric: at a margin of 5 % the ratio of synthetic to real may lie between 0.95 and 1.05. The tolerant margin decides; the strict one is reported beside it." },
            _ => term,
        };

    /// <summary>Where only a loss counts, the one bound of it decides.</summary>
    private static (string Id, string Name, string Definition) OneSided((string Id, string Name, string Definition) term, UtilitySection utility) =>
        utility.Alternative != Alternative.NonInferiority ? term : term.Id switch
        {
            "interval" => term with { Name = "Bound", Definition = "The largest loss that the hold-out is compatible with, at confidence 1 − α; where a loss beyond the margin is shown, the smallest one." },
            "tost" => term with { Name = "Non-inferiority test", Definition = "One one-sided test: the synthetic table is shown to be not inferior at a margin when the bound of the loss lies below it." },
            "equivalent" => term with { Name = "Not inferior", Definition = "The bound of the loss lies below the margin: the loss is shown to be small enough. Nothing is claimed about a gain." },
            "different" => term with { Name = "Inferior", Definition = "The smallest loss that the hold-out is compatible with reaches the margin: the loss is shown to be too large." },
            "inconclusive" => term with { Definition = "The margin is not excluded, or a rule says that the test cannot be trusted. It is not a pass: nothing has been shown." },
            "gated" => term with { Definition = "The row takes part in the verdict. Every gated row has to be shown not inferior, so no correction for many tests is needed." },
            _ => term,
        };

    /// <summary>A term as a link to its definition; the script also shows the definition on hover and focus.</summary>
    public static void Term(HtmlWriter html, string id, string text) =>
        html.Element("a", text, ("class", "term"), ("href", $"#term-{id}"), ("aria-describedby", $"meaning-{id}"));

    /// <summary>A metric as a link to its definition.</summary>
    public static void Term(HtmlWriter html, Metric metric) => Term(html, Id(metric), metric.Label);

    /// <summary>Writes the list: the terms above and the result's metrics.</summary>
    public static void Write(HtmlWriter html, UtilitySection utility)
    {
        var metrics = utility.Models.Select(m => m.Metric).Distinct().Select(m => Metric.Of(m, utility.Scale)).Select(m => (Id(m), m.Label, m.Meaning));
        using (html.Element("dl", ("class", "glossary")))
        {
            foreach ((string id, string name, string definition) in metrics.Concat(Terms.Select(t => OneSided(OfRatio(t, utility), utility))).OrderBy(t => t.Item2, StringComparer.OrdinalIgnoreCase))
            {
                using (html.Element("div", ("id", $"term-{id}"), ("tabindex", "-1")))
                {
                    html.Element("dt", name);
                    html.Element("dd", definition, ("id", $"meaning-{id}"));
                }
            }
        }
    }

    // A metric's name may come from anywhere; an id must not hold spaces.
    private static string Id(Metric metric) => "metric-" + string.Concat(metric.Key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
}
