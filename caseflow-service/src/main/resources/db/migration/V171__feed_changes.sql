-- What a provider's own system should know of: that something happened to which case. Every line of a case's history is
-- one. Its place is given after its commit, by one process at a time: a reader who has seen a place has seen all before
-- it, also when a transaction that began earlier commits later (no high-water mark).
create table provider_change (
    id uuid primary key,
    provider_id uuid not null,
    case_id uuid not null references case_file,
    kind text not null,
    changed_at timestamptz not null,
    position bigint,
    constraint provider_change_position unique (provider_id, position)
);
create index provider_change_unplaced on provider_change (changed_at) where position is null;

create table provider_change_count (
    provider_id uuid primary key,
    last bigint not null
);

create function note_provider_change() returns trigger language plpgsql as $$
declare
    standing text := current_setting('weerthuis.standing', true);
begin
    -- Whoever changed the case writes only their own line; the provider's feed is the service's.
    perform set_config('weerthuis.standing', 'SERVICE', true);
    insert into ${flyway:defaultSchema}.provider_change (id, provider_id, case_id, kind, changed_at)
    select new.id, c.provider_id, new.case_id, new.kind, new.changed_at
    from ${flyway:defaultSchema}.case_file c where c.id = new.case_id;
    perform set_config('weerthuis.standing', standing, true);
    return new;
end $$;
create trigger case_change_is_noted after insert on case_change for each row execute function note_provider_change();

alter table provider_change enable row level security;
alter table provider_change force row level security;
-- Of a case that its provider may not see any more, or that a listed person may not know of, nothing is told.
create policy seen on provider_change for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) = 'PROVIDER' then provider_id = (select caller_organisation())
        and exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy noted on provider_change for insert with check ((select is_service()));
create policy placed on provider_change for update using ((select is_service())) with check ((select is_service()));

alter table provider_change_count enable row level security;
alter table provider_change_count force row level security;
create policy service on provider_change_count using ((select is_service())) with check ((select is_service()));

-- The history of before, in its order.
select set_config('weerthuis.standing', 'SERVICE', true);
insert into provider_change (id, provider_id, case_id, kind, changed_at)
select h.id, c.provider_id, h.case_id, h.kind, h.changed_at from case_change h join case_file c on c.id = h.case_id;
