-- What a fact was and what it is, under the key of the client; written once.
create table fact_correction (
    id uuid primary key,
    case_id uuid not null references case_file,
    fact text not null check (fact in ('FAMILY_NAME', 'PREFIX', 'GIVEN_NAMES', 'BIRTH_DATE', 'BSN', 'CONTACT',
        'TARGET_GROUP', 'READY_DATE', 'FACILITY_KIND', 'ORIGIN', 'HOUSEHOLD', 'SEARCH_PROFILE', 'SUPPORT',
        'PRECONDITION')),
    value_before bytea,
    value_after bytea,
    reason bytea,
    corrected_by text not null,
    organisation uuid,
    organisation_kind text not null,
    corrected_at timestamptz not null
);
create index fact_correction_of_case on fact_correction (case_id, corrected_at);

alter table fact_correction enable row level security;
alter table fact_correction force row level security;
create policy seen on fact_correction for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on fact_correction for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy emptied on fact_correction for update using ((select is_service())) with check ((select is_service()));
