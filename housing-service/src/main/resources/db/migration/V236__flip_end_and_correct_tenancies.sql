-- Omklap: from the provider's name to the tenant's, on a review that may be put off.
alter table tenancy
    add column flip_state text check (flip_state in ('PLANNED', 'POSTPONED', 'FLIPPED')),
    add column flip_postponements int not null default 0,
    add column flipped_on date,
    add column flip_advice text,
    add column flip_advised_on date,
    -- When it was reported, from which on it can be corrected for a while.
    add column keys_reported_on date,
    add column end_reported_on date,
    -- False once somebody said that the tenant was back so soon that there was no home.
    add column counted boolean not null default true;

select set_config('weerthuis.standing', 'SERVICE', true);
update tenancy set flip_state = 'PLANNED' where contract_form = 'FLIP';
update tenancy set keys_reported_on = key_date, end_reported_on = ended_on;

create index tenancy_flip_ahead on tenancy (flip_review_on) where flip_state in ('PLANNED', 'POSTPONED');

-- A contract on the same home before the one that holds: of one placement, so never a second realisation.
create table past_contract (
    id uuid primary key,
    tenancy_id uuid not null references tenancy,
    corporation_id uuid not null,
    region text not null,
    corporation_reference text,
    contract_form text not null,
    legal_ground text,
    start_on date not null,
    end_on date,
    last_day date not null,
    constraint past_contract_known unique (corporation_id, corporation_reference)
);
create index past_contract_of_tenancy on past_contract (tenancy_id, start_on);

create table flip_postponement (
    id uuid primary key,
    tenancy_id uuid not null references tenancy,
    corporation_id uuid not null,
    region text not null,
    was_on date not null,
    review_on date not null,
    reason text not null,
    postponed_by text not null,
    postponed_on date not null
);
create index flip_postponement_of_tenancy on flip_postponement (tenancy_id, postponed_on);

-- What was reported wrongly, and by whom it was put right.
create table tenancy_correction (
    id uuid primary key,
    tenancy_id uuid not null references tenancy,
    corporation_id uuid not null,
    region text not null,
    subject text not null check (subject in ('KEY_DATE', 'END', 'COUNT')),
    reason text not null,
    old_value text not null,
    new_value text,
    corrected_by text not null,
    corrected_at timestamptz not null
);
create index tenancy_correction_of_tenancy on tenancy_correction (tenancy_id, corrected_at);

do $$
declare
    history text;
begin
    foreach history in array array['past_contract', 'flip_postponement', 'tenancy_correction'] loop
        execute format('alter table %I enable row level security', history);
        execute format('alter table %I force row level security', history);
        execute format('create policy service on %I using ((select is_service())) with check ((select is_service()))',
            history);
        execute format('create policy corporation on %I using ((select caller_is_corporation())'
            || ' and corporation_id = (select caller_organisation()))', history);
        execute format('create policy coordinator on %I for select using ((select caller_is_coordinator())'
            || ' and region = (select caller_region()))', history);
    end loop;
end $$;
