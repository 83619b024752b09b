-- When an article, its actors or its entries were last changed, as a number that is higher after every change.
-- Whoever holds what articles tell reads again only those above the number that he knows. The number of an
-- article that was taken out stays, so that this is learned too.
create table touched (
  article integer primary key, -- its key
  at integer not null
);
create unique index touched_at on touched (at);

create trigger articles_added after insert on articles
begin insert or replace into touched select new.key, 1 + coalesce(max(at), 0) from touched; end;
create trigger articles_changed after update of id, outlet, headline, url, first_day, current, origin, agencies on articles
begin insert or replace into touched select new.key, 1 + coalesce(max(at), 0) from touched; end;
create trigger articles_gone after delete on articles
begin insert or replace into touched select old.key, 1 + coalesce(max(at), 0) from touched; end;

create trigger entries_added after insert on entries
begin insert or replace into touched select new.article, 1 + coalesce(max(at), 0) from touched; end;
create trigger entries_changed after update on entries
begin insert or replace into touched select new.article, 1 + coalesce(max(at), 0) from touched; end;
create trigger entries_gone after delete on entries
begin insert or replace into touched select old.article, 1 + coalesce(max(at), 0) from touched; end;

create trigger actors_added after insert on actors
begin insert or replace into touched select new.article, 1 + coalesce(max(at), 0) from touched; end;
create trigger actors_changed after update on actors
begin insert or replace into touched select new.article, 1 + coalesce(max(at), 0) from touched; end;
create trigger actors_gone after delete on actors
begin insert or replace into touched select old.article, 1 + coalesce(max(at), 0) from touched; end;

-- For what kinds of reasons an entry needs a look: ' position ascribed '.
alter table entries add column doubts text not null default '';
drop index entries_need;
create index entries_waiting on entries (need desc, article, place, doubts) where need > 0;
