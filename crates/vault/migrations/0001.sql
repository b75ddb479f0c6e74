CREATE TABLE dossiers (
    id       TEXT PRIMARY KEY NOT NULL,
    title    TEXT NOT NULL,
    document TEXT NOT NULL,
    updated  TEXT NOT NULL,
    -- Orders the list. A clock may be wrong, a counter is not.
    touched  INTEGER NOT NULL
) STRICT;

CREATE TABLE edits (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier  TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    label    TEXT NOT NULL,
    -- The members that differ, as they were and as they became; null for one that was not there.
    before   TEXT NOT NULL,
    after    TEXT NOT NULL,
    at       TEXT NOT NULL,
    undone   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX edits_of_dossier ON edits (dossier, undone, sequence);

CREATE TABLE attachments (
    dossier    TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    attachment TEXT NOT NULL,
    file       TEXT NOT NULL UNIQUE,
    key        BLOB NOT NULL,
    bytes      INTEGER NOT NULL,
    sha256     TEXT NOT NULL,
    measured   TEXT,
    PRIMARY KEY (dossier, attachment)
) STRICT;

CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    deed     TEXT NOT NULL,
    dossier  TEXT,
    path     TEXT,
    mark     BLOB,
    link     BLOB NOT NULL
) STRICT;
CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
