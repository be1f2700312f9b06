-- To lower the protection of a case takes two people: one asks, another decides. Both stay written.
create table protection_lowering (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    reason_code text not null check (reason_code in ('THREAT_ENDED', 'PROTECTED_BY_MISTAKE', 'CLIENT_WISH')),
    requested_by text not null,
    requested_at timestamptz not null,
    state text not null check (state in ('REQUESTED', 'APPROVED', 'REJECTED')),
    decided_by text,
    decided_at timestamptz,
    constraint lowering_decided check ((state = 'REQUESTED') = (decided_by is null)),
    constraint lowering_second_person check (decided_by <> requested_by)
);
create unique index protection_lowering_open on protection_lowering (case_id) where state = 'REQUESTED';
create index protection_lowering_of_case on protection_lowering (case_id, requested_at desc);

alter table protection_lowering enable row level security;
alter table protection_lowering force row level security;
create policy seen on protection_lowering for select using (case
    when (select is_service()) then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy requested on protection_lowering for insert with check (case
    when (select is_service()) then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then requested_by = (select caller_subject())
        and exists (select 1 from case_file c where c.id = case_id)
    else false end);
-- The second person, whatever the service itself would allow.
create policy decided on protection_lowering for update
    using (case
        when (select is_service()) then true
        when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then requested_by <> (select caller_subject())
            and (select caller_has('provider-manager', 'table-coordinator'))
            and exists (select 1 from case_file c where c.id = case_id)
        else false end)
    with check ((select is_service()) or decided_by = (select caller_subject()));
create policy out_of_conflict on protection_lowering as restrictive for select using ((select is_service())
    or case_id <> all ((select conflicted_cases())::uuid[]));
