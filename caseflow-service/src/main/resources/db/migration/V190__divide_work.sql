-- Who does a case at one of its organisations. It gives nobody access: that is for the case itself to say. An ended one
-- stays, so that it can be seen who did the case before.
create table assignment (
    id uuid primary key,
    case_id uuid not null references case_file,
    organisation_id uuid not null,
    assignee text not null,
    reason text not null,
    assigned_at timestamptz not null,
    assigned_by text not null,
    ended_at timestamptz
);
create unique index case_assigned_once on assignment (case_id, organisation_id) where ended_at is null;
create index assignment_by_assignee on assignment (organisation_id, assignee) where ended_at is null;

alter table assignment enable row level security;
alter table assignment force row level security;
create policy seen on assignment for select using (case
    when (select is_service()) then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY')
        then organisation_id = (select caller_organisation()) and exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy given on assignment for insert with check ((select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY')
    and organisation_id = (select caller_organisation()) and assigned_by = (select caller_subject())
    and exists (select 1 from case_file c where c.id = case_id));
create policy ended on assignment for update
    using ((select is_service()) or organisation_id = (select caller_organisation()) and ended_at is null
        and exists (select 1 from case_file c where c.id = case_id))
    with check ((select is_service()) or organisation_id = (select caller_organisation()));

-- Who does somebody's work while they are away.
create table substitution (
    id uuid primary key,
    organisation_id uuid not null,
    absentee text not null,
    substitute text not null,
    from_on date not null,
    until_on date not null,
    arranged_at timestamptz not null,
    arranged_by text not null,
    ended_on date,
    constraint substitution_by_another check (substitute <> absentee),
    constraint substitution_until_after_from check (until_on >= from_on)
);
create index substitution_by_substitute on substitution (organisation_id, substitute) where ended_on is null;
-- One substitute at a time, so that nobody wonders who has the work.
create unique index substitution_known on substitution (organisation_id, absentee) where ended_on is null;

alter table substitution enable row level security;
alter table substitution force row level security;
create policy own on substitution
    using ((select is_service()) or organisation_id = (select caller_organisation()))
    with check (organisation_id = (select caller_organisation()));

-- A search that somebody keeps. The name is encrypted under the master key: people write names into names.
create table saved_search (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null,
    owner text not null,
    name bytea not null,
    master_key bigint not null,
    state text,
    target_group text,
    suspected_double boolean,
    assignee text,
    sort text,
    shared boolean not null,
    changed_at timestamptz not null,
    removed_at timestamptz
);
create index saved_search_by_organisation on saved_search (organisation_id, owner);
create index saved_search_by_master_key on saved_search (master_key);

alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy seen on saved_search for select using ((select is_service())
    or organisation_id = (select caller_organisation()) and (shared or owner = (select caller_subject())));
create policy kept on saved_search for insert with check (
    organisation_id = (select caller_organisation()) and owner = (select caller_subject()));
create policy changed on saved_search for update
    using ((select is_service())
        or organisation_id = (select caller_organisation()) and (shared or owner = (select caller_subject())))
    with check ((select is_service()) or organisation_id = (select caller_organisation()));

-- For whom somebody did it, if it was somebody else's work.
alter table case_change add column on_behalf_of text;

-- In the order in which the list shows them.
create index case_file_of_provider_listed on case_file (provider_id, submitted_on desc, id);
create index case_file_of_region_listed on case_file (region, submitted_on desc, id);
drop index case_file_by_provider;
drop index case_file_by_region;
create index case_file_of_provider_waiting on case_file (provider_id, waiting_since, id);
create index case_file_of_region_waiting on case_file (region, waiting_since, id);
create index case_file_of_provider_changed on case_file (provider_id, changed_at desc, id);
create index case_file_of_region_changed on case_file (region, changed_at desc, id);
