-- Data that must stay, whatever a term says; requests to be erased, and what an erasure destroyed.
create table legal_hold (
    id uuid primary key,
    version int not null,
    client_id uuid not null references client,
    ground text not null check (ground in ('COURT_PROCEEDINGS', 'COMPLAINT', 'INVESTIGATION', 'INCIDENT')),
    placed_on date not null,
    placed_by text not null,
    until date,
    lifted_on date,
    lifted_by text
);
create index legal_hold_of_client on legal_hold (client_id) where lifted_on is null;

create table erasure_request (
    id uuid primary key,
    version int not null,
    client_id uuid not null references client,
    received_on date not null,
    decide_by date not null,
    recorded_by text not null,
    state text not null check (state in ('RECEIVED', 'GRANTED', 'REFUSED')),
    refusal_ground text check (refusal_ground in ('LEGAL_DUTY', 'SUBSTANTIAL_INTEREST_OF_ANOTHER')),
    explanation bytea,
    decided_on date,
    decided_by text,
    constraint erasure_request_decided check ((state = 'RECEIVED') = (decided_on is null)),
    constraint erasure_request_refused_on_a_ground check ((state = 'REFUSED') = (refusal_ground is not null))
);
create unique index erasure_request_waiting on erasure_request (client_id) where state = 'RECEIVED';
create index erasure_request_by_term on erasure_request (decide_by) where state = 'RECEIVED';
create index erasure_request_of_client on erasure_request (client_id, received_on);

-- Of nobody any more: which key was destroyed, how many values with it, when, on whose word; and a digest of just that.
create table erasure_proof (
    client_id uuid primary key,
    case_id uuid not null,
    cause text not null check (cause in ('REQUEST', 'RETENTION', 'RESTORE')),
    erased_at timestamptz not null,
    erased_by text not null,
    organisation_id uuid,
    places text[] not null,
    numbers int[] not null,
    digest bytea not null
);

-- Seen and written by the privacy officer who may have the client erased. Through the case: the client is not theirs to see.
do $$
declare
    part text;
begin
    foreach part in array array['legal_hold', 'erasure_request', 'erasure_proof'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy seen on %1$I for select using (case'
            ' when (select is_service()) then true'
            ' when (select caller_has(''privacy-officer'')) and (select caller_kind()) in (''PROVIDER'', ''REGION'')'
            ' then exists (select 1 from case_file c where c.client_id = %1$I.client_id)'
            ' else false end)', part);
        execute format('create policy written on %1$I for insert with check (case'
            ' when (select is_service()) then true'
            ' when (select caller_has(''privacy-officer'')) and (select caller_kind()) in (''PROVIDER'', ''REGION'')'
            ' then exists (select 1 from case_file c where c.client_id = %1$I.client_id)'
            ' else false end)', part);
    end loop;
    foreach part in array array['legal_hold', 'erasure_request'] loop
        execute format('create policy decided on %1$I for update using (case'
            ' when (select is_service()) then true'
            ' when (select caller_has(''privacy-officer'')) and (select caller_kind()) in (''PROVIDER'', ''REGION'')'
            ' then exists (select 1 from case_file c where c.client_id = %1$I.client_id)'
            ' else false end)', part);
        execute format('create policy retained on %I for delete using ((select is_service()))', part);
    end loop;
end $$;
