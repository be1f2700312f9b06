-- Numbers of the region from a date on, as allocation states them; only what is needed here.
create table region_parameter (
    region text not null,
    code text not null,
    valid_from date not null,
    number bigint not null,
    primary key (region, code, valid_from)
);
comment on table region_parameter is 'Open: numbers that a region set for itself; nobody is described here.';

-- Who looked behind a mask in an emergency, why, until when, and who confirmed that it was one.
create table break_glass (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    client_id uuid not null,
    opened_by text not null,
    organisation_id uuid not null,
    region text not null,
    reason_code text not null check (reason_code in ('SAFETY', 'HEALTH', 'CRISIS', 'LEGAL_DUTY', 'OTHER')),
    explanation bytea not null,
    opened_at timestamptz not null,
    until timestamptz not null,
    confirm_by timestamptz not null,
    state text not null check (state in ('OPENED', 'CONFIRMED', 'REJECTED')),
    decided_by text,
    decided_at timestamptz,
    constraint break_glass_decided check ((state = 'OPENED') = (decided_by is null)),
    constraint break_glass_second_person check (decided_by <> opened_by)
);
create index break_glass_of_case on break_glass (case_id, opened_by);
create index break_glass_undecided on break_glass (confirm_by) where state = 'OPENED';

alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy seen on break_glass for select using (case
    when (select is_service()) then true
    when (select caller_kind()) = 'PROVIDER' and (select caller_has('case-worker', 'provider-manager', 'privacy-officer'))
        then organisation_id = (select caller_organisation())
    when (select caller_kind()) = 'REGION' and (select caller_has('privacy-officer'))
        then region = (select caller_region())
    when (select caller_kind()) = 'REGION' and (select caller_has('table-coordinator'))
        then organisation_id = (select caller_organisation())
    else false end);
create policy opened on break_glass for insert with check (case
    when (select is_service()) then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then opened_by = (select caller_subject())
        and organisation_id = (select caller_organisation())
        and exists (select 1 from case_file c where c.id = case_id)
    else false end);
-- The second person, of the same organisation.
create policy decided on break_glass for update
    using ((select is_service()) or organisation_id = (select caller_organisation())
        and opened_by <> (select caller_subject())
        and (select caller_has('provider-manager', 'table-coordinator', 'privacy-officer')))
    with check ((select is_service()) or decided_by = (select caller_subject()));
create policy out_of_conflict on break_glass as restrictive for select using ((select is_service())
    or case_id <> all ((select conflicted_cases())::uuid[]));

-- A listed caller finds their own listing, so that the rule of the queries holds beside row security and without it.
alter policy seen on conflict using (case
    when (select is_service()) then true
    when (select is_caller()) and (subject = (select caller_subject())
        or organisation_id = (select caller_organisation())) then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
