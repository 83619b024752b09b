-- Where an article's text speaks of an actor, in the order of reading: '12-20 45-48', in UTF-16 code units.
alter table actors add column mentions text not null default '';
