-- The record's tables. A statement ends with a semicolon at the end of a line.
-- This file is never changed once it has shipped: what comes later goes into schema-2.sql.

-- One row for each version of an article; keys grow in the order of adding.
create table articles (
  key integer primary key,
  story integer not null,      -- the key of its first version, the same for all of them
  id text not null,
  version text not null,       -- hash of what the article says
  reading text not null,       -- hash of what was read out of it
  maker text not null,         -- the version of Parley that read it
  current integer not null,    -- 1 on the version that counts
  url text,
  file text,
  published text,              -- a day, or a time with its zone
  modified text,
  first_day text,              -- the day of publication
  outlet text,
  headline text,
  text text not null,
  line text not null           -- as printed
);
create unique index articles_version on articles (story, version);
create index articles_id on articles (id);
create index articles_url on articles (url);

-- Those whom an article mentions, in the order of its lines.
create table actors (
  article integer not null references articles on delete cascade,
  place integer not null,
  id text not null,
  name text not null,
  kind text not null,
  party text,
  names text not null,         -- its names, folded: ' anna lind | minister lind '
  line text not null,
  primary key (article, place)
) without rowid;
create index actors_id on actors (id);

-- What an article says, in the order of its lines.
create table entries (
  key integer primary key,
  article integer not null references articles on delete cascade,
  place integer not null,
  id text not null,
  type text not null,
  kind text,
  party text,
  realis text not null,
  rule text not null,
  first_day text,              -- the days on which it was so, where they are known
  last_day text,
  line text not null
);
create index entries_article on entries (article, place);
create index entries_id on entries (id);
create index entries_kind on entries (kind);
create index entries_day on entries (first_day);

create table entry_issues (
  entry integer not null references entries on delete cascade,
  issue text not null,
  primary key (entry, issue)
) without rowid;
create index entry_issues_issue on entry_issues (issue);

-- Every name that stands in an entry, once.
create table names (
  key integer primary key,
  name text not null unique,
  folded text not null         -- ' anna lind '
);

create table entry_actors (
  entry integer not null references entries on delete cascade,
  place integer not null,
  role text not null,
  name integer not null references names,
  actor text,
  primary key (entry, place)
) without rowid;
create index entry_actors_name on entry_actors (name);
create index entry_actors_actor on entry_actors (actor);

-- Full text; the rows have the keys of entries and of articles.
create virtual table entry_words using fts5 (
  words, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
create virtual table article_words using fts5 (
  headline, text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
