namespace EquivLab.Storage;

/// <summary>The tables of a benchmark's database, which is a public format: one row a cell, a model and metric, an attack.</summary>
internal static class BenchSchema
{
    /// <summary>Raised when a reader of the last version would misread.</summary>
    public const int Version = 1;

    /// <summary>What is exported, each with its name: cells, and models and attacks beside their cell.</summary>
    public static IReadOnlyList<string> Exports { get; } = ["cells", "models", "attacks"];

    public const string Create = """
        CREATE TABLE format (version INTEGER NOT NULL);
        INSERT INTO format VALUES (1);
        CREATE TABLE definition (kind TEXT NOT NULL, name TEXT NOT NULL, detail JSON NOT NULL, PRIMARY KEY (kind, name));
        CREATE TABLE cell (
            cell TEXT PRIMARY KEY, table_name TEXT NOT NULL, synthesizer TEXT NOT NULL, seed UBIGINT NOT NULL, epsilon DOUBLE,
            status TEXT NOT NULL, error TEXT, verdict TEXT, utility TEXT, strict_utility TEXT, privacy TEXT,
            train_rows INTEGER, holdout_rows INTEGER, column_score DOUBLE, pair_score DOUBLE, largest_risk DOUBLE, copied_members DOUBLE,
            fit_seconds DOUBLE, sample_seconds DOUBLE, work_seconds DOUBLE, elapsed_seconds DOUBLE NOT NULL, peak_memory_mb DOUBLE,
            started_at TIMESTAMP NOT NULL, folder TEXT);
        CREATE TABLE cell_model (
            cell TEXT NOT NULL, model TEXT NOT NULL, metric TEXT NOT NULL, gated BOOLEAN NOT NULL,
            "real" DOUBLE NOT NULL, synthetic DOUBLE NOT NULL, delta DOUBLE NOT NULL, PRIMARY KEY (cell, model, metric));
        CREATE TABLE cell_attack (cell TEXT NOT NULL, attack TEXT NOT NULL, auc DOUBLE NOT NULL, auc_high DOUBLE NOT NULL, PRIMARY KEY (cell, attack));
        CREATE VIEW cells AS SELECT * FROM cell ORDER BY table_name, synthesizer, epsilon, seed;
        CREATE VIEW models AS SELECT c.table_name, c.synthesizer, c.seed, c.epsilon, m.* FROM cell_model m JOIN cell c USING (cell) ORDER BY ALL;
        CREATE VIEW attacks AS SELECT c.table_name, c.synthesizer, c.seed, c.epsilon, a.* FROM cell_attack a JOIN cell c USING (cell) ORDER BY ALL;
        """;
}
