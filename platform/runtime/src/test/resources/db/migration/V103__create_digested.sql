create table digested (id uuid primary key, word text not null, written_at timestamptz not null);
comment on table digested is 'Open: a test''s own.';
