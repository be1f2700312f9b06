-- Where a corporation's own system is asked on a schedule. Its key is encrypted under the master key.
create table vera_connection (
    id uuid primary key,
    version int not null,
    corporation_id uuid not null,
    region text not null,
    url text not null,
    kinds text not null,
    every_minutes int not null,
    api_key bytea,
    master_key bigint not null,
    state text not null check (state in ('ACTIVE', 'STOPPED')),
    registered_by text not null,
    roles text not null,
    assurance text not null,
    registered_at timestamptz not null,
    stopped_at timestamptz,
    -- When it is asked next; while it is being asked, until when nobody else does.
    due_at timestamptz not null,
    failures int not null,
    last_at timestamptz,
    last_good_at timestamptz,
    last_trouble text
);
create unique index vera_connection_known on vera_connection (corporation_id, url) where state = 'ACTIVE';
create index vera_connection_due on vera_connection (due_at) where state = 'ACTIVE';

alter table vera_connection enable row level security;
alter table vera_connection force row level security;
create policy service on vera_connection using ((select is_service())) with check ((select is_service()));
create policy corporation on vera_connection
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
