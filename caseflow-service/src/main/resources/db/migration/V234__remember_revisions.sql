-- What was done to a version of something that several people edit, for who changes an older one (412): kind, who and when,
-- nothing of what it says. A case has its history for that (case_change).
create table revision (
    id uuid primary key,
    revised_id uuid not null,
    of_version int not null,
    kind text not null,
    region text not null,
    organisation_id uuid not null,
    organisation_kind text not null,
    actor text not null,
    revised_at timestamptz not null
);
create index revision_of_version on revision (revised_id, of_version desc);
create index revision_by_age on revision (revised_at);

alter table revision enable row level security;
alter table revision force row level security;
create policy seen on revision for select using (case
    when (select is_service()) then true
    when (select caller_kind()) = 'REGION' then region = (select caller_region()) and organisation_kind in ('REGION', 'SERVICE')
    else organisation_id = (select caller_organisation()) end);
create policy written on revision for insert with check ((select is_service())
    or organisation_id = (select caller_organisation()) and actor = (select caller_subject()));
create policy forgotten on revision for delete using ((select is_service()));
