-- The list of the dossiers, without their documents: a page of one that is damaged must not hide the others.
CREATE INDEX dossiers_in_order ON dossiers (touched DESC, id, title, updated);
