-- What people decided, one row for each change of an entry; rows are only ever added. The columns of
-- entries beside it hold what is in force, and can be worked out again from here.
create table decisions (
  key integer primary key,
  at text not null,            -- an instant: 2026-03-06T09:30:00Z
  who text not null,
  act text not null,           -- accept, correct, reject, add, merge, undo
  article text,                -- the article's id; null for acts on actors
  version integer not null,    -- the key of the version whose words the lines hold; 0 for none
  entry text,                  -- the entry's id; null for acts on actors
  seen integer not null,       -- the decision on the entry that this one follows; 0 for none
  before text,                 -- the line as it was, as it became, and as the machine had read it
  after text,
  machine text,
  of integer not null,         -- what an undoing undoes; else 0
  batch integer not null,      -- the first decision of the same act
  note text
);
create index decisions_article on decisions (article);
create index decisions_entry on decisions (entry);
create index decisions_of on decisions (of) where of > 0;
create index decisions_batch on decisions (batch);

-- '' where nobody decided, else accepted, corrected, rejected or added.
alter table entries add column status text not null default '';

-- The key of the decision that counts.
alter table entries add column decision integer;

-- The machine's line where another one is shown; '' where the machine reads nothing; null where
-- what is shown is the machine's.
alter table entries add column machine text;

-- How much it needs a look; 0 in versions that do not count.
alter table entries add column need integer not null default 0;
create index entries_need on entries (need desc, article, place) where need > 0;
create index entries_status on entries (status, article) where status <> '';
create index entries_machine on entries (article) where machine is not null;

-- The machine's actors of articles in which some are shown as others.
create table actor_readings (
  article integer not null references articles on delete cascade,
  place integer not null,
  names text not null,
  line text not null,
  mentions text not null,
  primary key (article, place)
) without rowid;

-- Decisions whose words the version of the article that counts does not have.
create table gone (
  decision integer primary key,
  article integer not null references articles on delete cascade
);
create index gone_article on gone (article);

-- Who is through with which article.
create table finished (
  article text not null,
  who text not null,
  at text not null,
  primary key (article, who)
) without rowid;

-- Who may work here. A word of entry is kept as a hash alone.
create table users (
  name text primary key,
  password text not null,
  role text not null,
  at text not null
) without rowid;

create table sessions (
  token text primary key,      -- a hash of it
  user text not null references users (name) on delete cascade,
  csrf text not null,
  expires text not null
) without rowid;

-- Up to which article and decision somebody has seen something.
create table visits (
  who text not null,
  of text not null,
  article integer not null,
  decision integer not null,
  at text not null,
  primary key (who, of)
) without rowid;

-- What the pages of the desk look up by.
create index entries_told on entries (type, article, place, first_day, last_day);
create index actors_party on actors (party, id);
create index articles_outlet on articles (current, outlet, first_day);
create index actors_side on actors (id, party);
