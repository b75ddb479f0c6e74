-- What the check of a dossier came to, so that a list of many need not check each anew. A summary goes with its
-- dossier, with every change of it, and with every change of what it shares with others.
CREATE TABLE summaries (
    dossier TEXT PRIMARY KEY NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    -- By what was checked: another day or rule book wants another check.
    basis   TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;
