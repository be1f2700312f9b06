-- Somebody in a facility who will need a home one day. The id is that of the case that it may become.
create table expectation (
    id uuid primary key,
    version int not null,
    client_id uuid not null,
    provider_id uuid not null,
    region text not null,
    reference bytea,
    reference_index bytea,
    target_group text not null,
    protection_level text not null check (protection_level in ('STANDARD', 'PROTECTED')),
    facility_list text not null,
    facility_code text not null,
    entered_on date not null,
    expected_on date,
    origin_municipality text,
    state text not null check (state in ('EXPECTED', 'READY', 'NEVER', 'NOMINATED', 'LEFT')),
    changed_at timestamptz not null,
    constraint expectation_dated check (expected_on is not null or state not in ('EXPECTED', 'READY'))
);
create unique index expectation_known on expectation (provider_id, reference_index)
    where state in ('EXPECTED', 'READY', 'NEVER');
create index expectation_by_provider on expectation (provider_id, expected_on, id)
    where state in ('EXPECTED', 'READY', 'NEVER');
create index expectation_by_region on expectation (region, expected_on, id)
    where state in ('EXPECTED', 'READY', 'NEVER');
create index expectation_by_municipality on expectation (origin_municipality)
    where state in ('EXPECTED', 'READY');
create index expectation_by_client on expectation (client_id);

alter table expectation enable row level security;
alter table expectation force row level security;
create policy seen on expectation for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then provider_id = (select caller_organisation())
    when 'COORDINATOR' then region = (select caller_region())
    else false end);
create policy marked on expectation for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then provider_id = (select caller_organisation()) and region = (select caller_region())
    else false end);
create policy changed on expectation for update
    using (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else false end);
create policy out_of_conflict on expectation as restrictive for select using ((select is_service())
    or id <> all ((select conflicted_cases())::uuid[]));

-- A nomination that is not finished: whatever is known so far, under the key of the client that it will be of.
create table draft (
    id uuid primary key,
    version int not null,
    client_id uuid not null,
    expectation_id uuid references expectation,
    provider_id uuid not null,
    region text not null,
    content bytea,
    state text not null check (state in ('OPEN', 'SUBMITTED', 'DISCARDED')),
    case_id uuid,
    opened_by text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    constraint draft_submitted check ((state = 'SUBMITTED') = (case_id is not null)),
    constraint draft_emptied check ((state = 'OPEN') = (content is not null))
);
create unique index draft_open on draft (expectation_id) where state = 'OPEN';
create index draft_by_provider on draft (provider_id, changed_at desc, id);
create index draft_by_client on draft (client_id);

alter table draft enable row level security;
alter table draft force row level security;
create policy own on draft
    using (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation()) and region = (select caller_region())
        else false end);
create policy out_of_conflict on draft as restrictive for select using ((select is_service())
    or case_id is null or case_id <> all ((select conflicted_cases())::uuid[]));
