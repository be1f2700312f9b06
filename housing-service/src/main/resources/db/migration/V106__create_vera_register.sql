-- Which corporation speaks for which organisation in VERA messages; the first to speak for it keeps it.
create table vera_organisation (
    id_organisatie text primary key,
    corporation_id uuid not null
);
-- The message as last received, without persons, so that codes we do not know are kept.
create table vera_message (
    dwelling_id uuid primary key references dwelling,
    content text not null,
    unknown_codes boolean not null,
    received_at timestamptz not null
);
