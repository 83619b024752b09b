-- The own issues of a dossier, with their words, that the article was read with; null for none.
alter table articles add column issues text;
