create table probe_person (id uuid primary key, family_name bytea);
comment on table probe_person is 'Open: a test''s own.';
