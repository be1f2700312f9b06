-- Large files of nominations: received as a whole, worked off in batches in the name of who sent them.
create table nomination_import (
    id uuid primary key,
    version int not null,
    provider_id uuid not null,
    region text not null,
    sent_by text not null,
    roles text not null,
    assurance text not null,
    dry_run boolean not null,
    language text not null,
    state text not null check (state in
        ('RECEIVING', 'CHECKING', 'PAUSED', 'NOMINATING', 'CHECKED', 'DONE', 'CANCELLED', 'STOPPED')),
    lines int not null,
    changes int,
    threshold int,
    received_at timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    finished_at timestamptz
);
create index nomination_import_of_provider on nomination_import (provider_id, received_at desc);
create index nomination_import_to_work_off on nomination_import (received_at)
    where state in ('CHECKING', 'NOMINATING');

-- A line: encrypted under the master key until it is worked off, then empty. The notes hold codes and names of columns.
create table nomination_import_line (
    import_id uuid not null references nomination_import on delete cascade,
    line bigint not null,
    state text not null check (state in ('WAITING', 'NEW', 'KNOWN', 'DIFFERENT', 'FAULTY', 'NOMINATED')),
    content bytea,
    master_key bigint,
    case_id uuid,
    notes text,
    primary key (import_id, line)
);
create index nomination_import_line_to_do on nomination_import_line (import_id, state, line);
create index nomination_import_line_full on nomination_import_line (master_key) where content is not null;

alter table nomination_import enable row level security;
alter table nomination_import force row level security;
create policy own on nomination_import
    using (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation()) and region = (select caller_region())
        else false end);

alter table nomination_import_line enable row level security;
alter table nomination_import_line force row level security;
create policy own on nomination_import_line
    using (case
        when (select caller_sight()) = 'SERVICE' then true
        when (select caller_sight()) = 'PROVIDER'
            then import_id in (select i.id from nomination_import i where i.provider_id = (select caller_organisation()))
        else false end)
    with check (case
        when (select caller_sight()) = 'SERVICE' then true
        when (select caller_sight()) = 'PROVIDER'
            then import_id in (select i.id from nomination_import i where i.provider_id = (select caller_organisation()))
        else false end);
