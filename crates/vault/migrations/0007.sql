-- Keys that outlive the data key they were first derived from, because marks were made with them.
CREATE TABLE keys (
    name TEXT PRIMARY KEY NOT NULL,
    key  BLOB NOT NULL
) STRICT;
