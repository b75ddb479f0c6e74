-- Packets that were built, in their order. They go with their dossier.
CREATE TABLE packets (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier  TEXT NOT NULL REFERENCES dossiers (id) ON DELETE CASCADE,
    number   TEXT NOT NULL,
    built    TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    -- What the next packet is compared with; null where no packet corrects this one.
    snapshot TEXT
) STRICT;
CREATE INDEX packets_of_dossier ON packets (dossier, sequence);

-- They were a list among the settings.
INSERT INTO packets (dossier, number, built, sha256)
SELECT dossiers.id,
       coalesce(packet.value ->> '$.number', ''),
       coalesce(packet.value ->> '$.built', ''),
       coalesce(packet.value ->> '$.sha256', '')
FROM dossiers
JOIN settings ON settings.name = 'packets-' || dossiers.id
JOIN json_each(CASE WHEN json_valid(settings.value) THEN settings.value ELSE '[]' END) AS packet
ORDER BY dossiers.id, packet.key;
DELETE FROM settings WHERE name LIKE 'packets-%';
