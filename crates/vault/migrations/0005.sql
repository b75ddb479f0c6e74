-- What was typed and not yet saved when the vault was locked. It goes with its dossier.
CREATE TABLE drafts (
    dossier TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    path    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (dossier, path)
) STRICT, WITHOUT ROWID;

-- To whom something was handed over, why and on what ground; none of the data themselves. It outlives the
-- dossier, because the question who received somebody's data is asked after they were erased, too.
CREATE TABLE handovers (
    sequence  INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier   TEXT NOT NULL,
    at        TEXT NOT NULL,
    number    TEXT NOT NULL,
    sha256    TEXT NOT NULL,
    recipient TEXT NOT NULL,
    abroad    INTEGER NOT NULL,
    purpose   TEXT NOT NULL,
    basis     TEXT NOT NULL,
    transfer  TEXT
) STRICT;
CREATE INDEX handovers_of_dossier ON handovers (dossier, sequence);
