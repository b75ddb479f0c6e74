-- What a dossier shares with others, as keyed hashes: no value can be read from them. They outlive their
-- dossier, because a platform still counts a Mini Program whose dossier was erased; so there is no reference.
CREATE TABLE traces (
    dossier TEXT NOT NULL,
    field   TEXT NOT NULL,
    value   BLOB NOT NULL,
    owner   BLOB,
    PRIMARY KEY (dossier, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX traces_by_value ON traces (value, dossier);
