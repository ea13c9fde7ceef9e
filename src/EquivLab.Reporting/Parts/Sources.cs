using EquivLab.Reporting.Html;

namespace EquivLab.Reporting.Parts;

/// <summary>The literature that the figures rest on, as plain text: a report links to nothing outside itself.</summary>
internal static class Sources
{
    private static readonly string[] Works =
    [
        "Equivalence by two one-sided tests: Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680.",
        "Interval of a difference of paired proportions (accuracy): Tango, T. (1998). Equivalence test and confidence interval for the difference in proportions for the paired-sample design. Statistics in Medicine 17, 891–908.",
        "Interval of a ratio of paired proportions (accuracy, on the ratio scale): Tang, N.-S., Tang, M.-L. and Chan, I. S. F. (2003). On tests of equivalence via non-unity relative risk for matched-pair design. Statistics in Medicine 22, 1217–1233. Ratios as linear contrasts (AUC): Fieller, E. C. (1954). Some problems in interval estimation. Journal of the Royal Statistical Society B 16, 175–185.",
        "Intervals of the AUC and of differences of AUCs: DeLong, E. R., DeLong, D. M. and Clarke-Pearson, D. L. (1988). Comparing the areas under two or more correlated receiver operating characteristic curves. Biometrics 44, 837–845; computed as in Sun, X. and Xu, W. (2014). IEEE Signal Processing Letters 21, 1389–1393. For differences the variance is taken at the hypothesis, as Tango does, with the degrees of freedom of Satterthwaite, F. E. (1946). Biometrics Bulletin 2, 110–114.",
        "Bootstrap intervals of all other metrics (BCa; for what hangs on the rare one of two classes the widest of it, the percentile and the normal interval): Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association 82, 171–185.",
        "Interval of a difference of two proportions (exact copies): Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions. Statistics in Medicine 17, 873–890.",
        "Differences of answers (questions): Welch, B. L. (1947). Biometrika 34, 28–35, for means; Newcombe (1998) for shares; Zou, G. Y. and Donner, A. (2008). Construction of confidence limits about effect measures: a general approach. Statistics in Medicine 27, 1693–1702, for quantiles and correlations.",
        "Overlap of confidence intervals: Karr, A. F. and others (2006). A framework for evaluating the utility of data altered to protect confidentiality. The American Statistician 60, 224–232.",
        "Several groups at once: Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6, 65–70.",
        "Permutation importance: Breiman, L. (2001). Random forests. Machine Learning 45, 5–32. Agreement of rankings: Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33, 239–251.",
        "Association of two columns: Bergsma, W. (2013). A bias-correction for Cramér's V and Tschuprow's T. Journal of the Korean Statistical Society 42, 323–328.",
        "Three-way marginals: Task, C., Bhagat, K. and Howarth, G. (2023). SDNist v2: deidentified data report tool. National Institute of Standards and Technology.",
        "Propensity score: Snoke, J., Raab, G. M., Nowok, B., Dibben, C. and Slavković, A. (2018). General and specific utility measures for synthetic data. Journal of the Royal Statistical Society A 181, 663–688. Telling two tables apart by a classifier: Lopez-Paz, D. and Oquab, M. (2017). Revisiting classifier two-sample tests. International Conference on Learning Representations.",
        "Principal components: Hotelling, H. (1933). Analysis of a complex of statistical variables into principal components. Journal of Educational Psychology 24, 417–441; of numbers and categories together: Pagès, J. (2004). Analyse factorielle de données mixtes. Revue de statistique appliquée 52, 93–111.",
        "ROC curves and their averages: Fawcett, T. (2006). An introduction to ROC analysis. Pattern Recognition Letters 27, 861–874; precision and recall of rare classes: Saito, T. and Rehmsmeier, M. (2015). PLoS ONE 10, e0118432.",
        "Calibration: Guo, C. and others (2017). On calibration of modern neural networks. ICML; intervals of observed shares: Wilson, E. B. (1927). Journal of the American Statistical Association 22, 209–212; Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather Review 78, 1–3.",
        "Membership inference: Shokri, R. and others (2017). Membership inference attacks against machine learning models. IEEE Symposium on Security and Privacy; Yeom, S. and others (2018). Privacy risk in machine learning: analyzing the connection to overfitting. IEEE Computer Security Foundations Symposium.",
        "Density-ratio attack (DOMIAS): van Breugel, B. and others (2023). Membership inference attacks against synthetic data through overfitting detection. AISTATS.",
        "Distance attacks: Chen, D. and others (2020). GAN-Leaks: a taxonomy of membership inference attacks against generative models. ACM CCS; Hilprecht, B. and others (2019). Monte Carlo and reconstruction membership inference attacks against generative models. Proceedings on Privacy Enhancing Technologies; ratio of the two closest: Lowe, D. G. (2004). International Journal of Computer Vision 60, 91–110.",
        "Shadow-model attacks, and the exposure of outliers: Stadler, T., Oprisanu, B. and Troncoso, C. (2022). Synthetic data – anonymisation groundhog day. USENIX Security Symposium; queries around a target: Houssiau, F. and others (2022). TAPAS: a toolbox for adversarial privacy auditing of synthetic data. NeurIPS workshop SyntheticData4ML.",
        "Density ratios by a classifier: Sugiyama, M., Suzuki, T. and Kanamori, T. (2012). Density ratio estimation in machine learning. Cambridge University Press.",
        "Exact tests and intervals of shares: Fisher, R. A. (1935). The design of experiments; Clopper, C. J. and Pearson, E. S. (1934). Biometrika 26, 404–413.",
        "Attacks at low false-positive rates: Carlini, N. and others (2022). Membership inference attacks from first principles (LiRA). IEEE Symposium on Security and Privacy.",
        "Attribute inference, linkability and singling out: Giomi, M., Boenisch, F., Wehmeyer, C. and Tasnádi, B. (2023). A unified framework for quantifying privacy risk in synthetic data. Proceedings on Privacy Enhancing Technologies 2023 (2), 312–328. Interval of their risks: Koopman, P. A. R. (1984). Confidence intervals for the ratio of two binomial proportions. Biometrics 40, 513–517.",
        "Masking and linkage: Samarati, P. (2001). Protecting respondents' identities in microdata release. IEEE Transactions on Knowledge and Data Engineering 13, 1010–1027; Sweeney, L. (2002). k-anonymity: a model for protecting privacy. International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10, 557–570. Partition (Mondrian): LeFevre, K., DeWitt, D. J. and Ramakrishnan, R. (2006). Mondrian multidimensional k-anonymity. IEEE International Conference on Data Engineering.",
        "Synthetic rows closer to the train set than to the hold-out: Platzer, M. and Reutterer, T. (2021). Holdout-based empirical assessment of mixed-type synthetic data. Frontiers in Big Data 4, 679939.",
        "Canaries: Carlini, N. and others (2019). The secret sharer: evaluating and testing unintended memorization in neural networks. USENIX Security Symposium.",
        "Lower bounds on ε: Jagielski, M., Ullman, J. and Oprea, A. (2020). Auditing differentially private machine learning: how private is private SGD? NeurIPS; Nasr, M. and others (2021). Adversary instantiation: lower bounds for differentially private machine learning. IEEE Symposium on Security and Privacy; with one run: Steinke, T., Nasr, M. and Jagielski, M. (2023). Privacy auditing with one (1) training run. NeurIPS.",
    ];

    /// <summary>Writes the list.</summary>
    public static void Write(HtmlWriter html)
    {
        using (html.Element("ol", ("class", "sources")))
            foreach (string work in Works)
                html.Element("li", work);
    }
}
