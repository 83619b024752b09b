-- Which articles are copies of one another: those with the same origin, the key of the first that was kept.
alter table articles add column origin integer not null default 0;

-- Whose words the article says that it prints, a line each; null where it names nobody.
alter table articles add column agencies text;

-- A sample of the runs of words in each article, to find copies by.
create table sketches (
  run integer not null,
  article integer not null references articles on delete cascade,
  primary key (run, article)
) without rowid;
create index sketches_article on sketches (article);
create index articles_origin on articles (origin);
create index entries_type on entries (type, article, place);

-- Up to which article somebody has asked what moved, by what it was asked of: the name of a dossier.
create table asked (
  of text primary key,
  article integer not null
) without rowid;
