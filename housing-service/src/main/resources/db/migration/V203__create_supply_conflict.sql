-- The corporation's own system says otherwise of a dwelling that is held here. Somebody decides; no message does.
create table supply_conflict (
    id uuid primary key,
    version int not null,
    dwelling_id uuid not null references dwelling,
    hold_id uuid not null references reservation,
    corporation_id uuid not null,
    region text not null,
    cause text not null check (cause in ('LET_ELSEWHERE', 'OUT_OF_USE', 'PUBLICATION_WITHDRAWN', 'PUBLICATION_CLOSED')),
    state text not null check (state in ('OPEN', 'STANDS', 'GIVEN_WAY', 'OVER')),
    stated_at timestamptz not null,
    raised_at timestamptz not null,
    resolved_by text,
    resolved_at timestamptz,
    -- Said again every night it stays one task; and what somebody decided stays decided.
    constraint supply_conflict_once unique (hold_id, cause)
);
create index supply_conflict_of_corporation on supply_conflict (corporation_id, state);
create index supply_conflict_of_region on supply_conflict (region, state);
create index supply_conflict_open on supply_conflict (raised_at) where state = 'OPEN';

alter table supply_conflict enable row level security;
alter table supply_conflict force row level security;
create policy service on supply_conflict using ((select is_service())) with check ((select is_service()));
create policy corporation on supply_conflict
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy coordinator on supply_conflict for select
    using ((select caller_is_coordinator()) and region = (select caller_region()));
