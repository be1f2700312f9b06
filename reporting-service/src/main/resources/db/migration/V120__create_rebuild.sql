-- Rebuilding the read model from the topics, beside the live one (docs/operations/rebuild.md).
create table rebuild (
    rebuild_id uuid primary key,
    status text not null check (status in ('REQUESTED', 'RUNNING', 'SWAPPED', 'DIFFERS', 'BEHIND', 'FAILED')),
    -- Takes the place of the live model even if it differs; somebody said why.
    forced boolean not null,
    reason text,
    requested_by text not null,
    requested_at timestamptz not null,
    -- Whoever runs it says so every few seconds; else somebody else begins again.
    seen_at timestamptz,
    runner uuid,
    attempts int not null default 0,
    finished_at timestamptz,
    topics text not null default '[]',
    live text not null default '[]',
    rebuilt text not null default '[]',
    cause text,
    check (not forced or reason is not null)
);
create unique index rebuild_running on rebuild ((true)) where status in ('REQUESTED', 'RUNNING');
alter table rebuild enable row level security;
alter table rebuild force row level security;
create policy service on rebuild using ((select is_service())) with check ((select is_service()));

create schema if not exists ${flyway:defaultSchema}_rebuild;
grant usage on schema ${flyway:defaultSchema}_rebuild to ${app_role};

-- What is made of facts alone, and how far each line of facts has come. In the order in which they are locked.
create function rebuilt_tables() returns text[] language sql immutable
    return array['inbox', 'held_event', 'case_standing', 'offer_standing', 'dwelling', 'target', 'realisation',
        'organisation', 'agreement', 'region_parameter'];

-- An empty copy of each, as it is today; the application role may call this, not create tables.
create function prepare_rebuild() returns void
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    name text;
begin
    foreach name in array rebuilt_tables() loop
        execute format('drop table if exists ${flyway:defaultSchema}_rebuild.%I', name);
        execute format('create table ${flyway:defaultSchema}_rebuild.%I (like %I including all)', name, name);
        execute format('alter table ${flyway:defaultSchema}_rebuild.%I enable row level security', name);
        execute format('alter table ${flyway:defaultSchema}_rebuild.%I force row level security', name);
        execute format('create policy service on ${flyway:defaultSchema}_rebuild.%I
            using ((select is_service())) with check ((select is_service()))', name);
        execute format('grant select, insert, update, delete on ${flyway:defaultSchema}_rebuild.%I to ${app_role}', name);
    end loop;
end $$;

create function discard_rebuild() returns void
    language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp as $$
declare
    name text;
begin
    foreach name in array rebuilt_tables() loop
        execute format('drop table if exists ${flyway:defaultSchema}_rebuild.%I', name);
    end loop;
end $$;
revoke all on function prepare_rebuild(), discard_rebuild() from public;
grant execute on function prepare_rebuild(), discard_rebuild() to ${app_role};
