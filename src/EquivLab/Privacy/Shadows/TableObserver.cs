using EquivLab.Data;
using EquivLab.Encoding;
using EquivLab.Records;

namespace EquivLab.Privacy.Shadows;

/// <summary>Looks at synthetic tables, at all with the same bins, distances and queries, for the sake of some targets.</summary>
internal sealed class TableObserver
{
    private const int Bins = 20;
    private const int BinRows = 10;

    /// <summary>Added to distances before their logarithm is taken: copies are a finite distance away.</summary>
    private const double DistanceFloor = 1e-3;

    private readonly ColumnCodec[] _codecs;
    private readonly CodedTable _targets;
    private readonly RecordSpace _space;
    private readonly float[][] _places;
    private readonly double _radius;
    private readonly TargetQueries _queries;
    private readonly int _target;

    /// <param name="all">All real records: bins and ranges are theirs.</param>
    /// <param name="targets">Which of them are targets.</param>
    /// <param name="setting">The released table, seed and threads.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    public TableObserver(Table all, int[] targets, AttackSetting setting, CancellationToken cancellationToken)
    {
        CodedTable coded = CodedTable.Fit(all, new BinningOptions(Bins, BinRows, BinRows, setting.Threads));
        _codecs = coded.Codecs;
        _targets = coded with { Codes = Array.ConvertAll(coded.Codes, codes => Array.ConvertAll(targets, t => codes[t])), RowCount = targets.Length };
        _space = new RecordSpace(all);
        _places = Array.ConvertAll(_space.Place(all), places => Array.ConvertAll(targets, t => places[t]));
        _radius = NeighbourhoodAttack.Radius(_space.Place(setting.Synthetic), setting.Threads, cancellationToken);
        _queries = new TargetQueries(_targets, setting.Seed);
        _target = all.IndexOf(setting.Target);
    }

    public TableObservation Of(Table table, int threads, CancellationToken cancellationToken)
    {
        CodedTable coded = CodedTable.Encode(table, _codecs, threads);
        return new TableObservation(
            TableStatistics.Naive(table, coded), TableStatistics.Histogram(coded), TableStatistics.Correlation(coded),
            _queries.Count(coded), Closeness(table, coded, threads, cancellationToken));
    }

    private float[][] Closeness(Table table, CodedTable coded, int threads, CancellationToken cancellationToken)
    {
        float[][] places = _space.Place(table);
        double[] distance = NearestRecords.Distances(_places, places, threads, cancellationToken);
        int[] near = RecordsWithin.Count(_places, places, _radius, threads, cancellationToken);
        return
        [
            Array.ConvertAll(distance, d => (float)Math.Log(d + DistanceFloor)),
            Array.ConvertAll(near, n => (float)Math.Sqrt(n)),
            LogDensity(coded, threads, cancellationToken),
        ];
    }

    /// <summary>The targets' log-density under a network fitted to the rows whose every value can be coded.</summary>
    private float[] LogDensity(CodedTable coded, int threads, CancellationToken cancellationToken)
    {
        int[] known = [.. Enumerable.Range(0, coded.RowCount).Where(r => coded.Codes.All(codes => codes[r] != ColumnCodec.Unknown))];
        if (known.Length == 0) return new float[_targets.RowCount];
        if (known.Length < coded.RowCount)
            coded = coded with { Codes = Array.ConvertAll(coded.Codes, codes => Array.ConvertAll(known, r => codes[r])), RowCount = known.Length };
        return Array.ConvertAll(AttackerNetwork.Synthesizer.Fit(coded, _target, threads, cancellationToken).LogProbability(_targets), p => (float)p);
    }
}
