-- Finding what the broker lost (docs/operations/journal-holes.md): producers state how far they are, consumers compare, by 64 parts of the
-- subjects.
create function journal_bucket(subject uuid) returns int language sql immutable
    return get_byte(uuid_send(subject), 15) % 64;

-- Where this service is behind what a producer stated; for two rounds, it is a hole.
create table journal_hole (
    channel text not null,
    bucket smallint not null check (bucket between 0 and 63),
    rounds int not null default 1,
    statement uuid not null,
    found_at timestamptz not null default now(),
    primary key (channel, bucket)
);
comment on table journal_hole is 'Open: channels and counts, nothing about anybody.';

-- When facts were last sent again because somebody lacked them.
create table journal_republication (
    channel text primary key,
    republished_at timestamptz not null
);
comment on table journal_republication is 'Open: channels and moments, nothing about anybody.';
