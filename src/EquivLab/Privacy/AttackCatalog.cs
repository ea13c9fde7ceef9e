using EquivLab.Models;
using EquivLab.Privacy.Agreement;
using EquivLab.Privacy.Shadows;

namespace EquivLab.Privacy;

/// <summary>The membership-inference attacks, by family. Attacks of one list share their work.</summary>
internal static class AttackCatalog
{
    /// <summary>The names of all attacks.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. new[] { Distances(), References(), Shadows() }.SelectMany(a => a).Select(a => a.Name).Concat(NotAvailable())];

    /// <summary>The attacks that cannot be run on this machine.</summary>
    public static IEnumerable<string> NotAvailable() => LightGbmLibrary.IsAvailable ? [] : [DensityRatioLightGbmAttack.AttackName];

    /// <summary>Attacks that look for a record's closest synthetic ones.</summary>
    public static IAttack[] Distances()
    {
        var closest = new ClosestRecords();
        return [new DistanceAttack(closest), new DistanceRatioAttack(closest), new NeighbourhoodAttack(), new AgreementAttack()];
    }

    /// <summary>Attacks that need a reference, a sample of other people.</summary>
    public static IAttack[] References() => [new GenLraAttack(), .. DensityRatios()];

    /// <summary>Attacks that compare how likely a record is under the synthetic table and under a reference; both estimate the same ratio.</summary>
    public static IAttack[] DensityRatios() =>
    [
        new CodedDensityRatioAttack("density-ratio-network", new AttackerNetwork()),
        DensityRatioForest(),
        .. LightGbmLibrary.IsAvailable ? [new DensityRatioLightGbmAttack()] : (IAttack[])[],
    ];

    /// <summary>The one among them that finds most, as a rule.</summary>
    public static IAttack DensityRatioForest() => new CodedDensityRatioAttack("density-ratio-forest", new AttackerForest());

    /// <summary>The same without boosted trees: in a part of its time it tells which of two tables gives more away.</summary>
    /// <param name="trees">Trees a column and order; null for as many.</param>
    public static IAttack FasterDensityRatioForest(int? trees = null) =>
        new CodedDensityRatioAttack("density-ratio-forest", new AttackerForest(trees ?? AttackerForest.UsualTrees, boosts: false));

    /// <summary>Attacks that train the synthesizer again.</summary>
    public static IAttack[] Shadows()
    {
        var models = new ShadowModels();
        return
        [
            new ShadowTableAttack("shadow-naive", models, t => t.Naive),
            new ShadowTableAttack("shadow-histogram", models, t => t.Histogram),
            new ShadowTableAttack("shadow-correlation", models, t => t.Correlation),
            new ShadowRecordAttack("shadow-queries", models, t => t.Queries),
            new ShadowRecordAttack("shadow-lira", models, t => [.. t.Closeness, .. t.Queries]),
        ];
    }
}
