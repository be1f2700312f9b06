-- Identity, each field encrypted under the client's own key; the indexes answer only "is it this one".
create table client (
    id uuid primary key,
    provider_id uuid not null,
    region text not null,
    family_name bytea,
    prefix bytea,
    given_names bytea,
    birth_date bytea,
    bsn bytea,
    contact bytea,
    bsn_index bytea,
    bsn_region_index bytea,
    person_region_index bytea,
    registered_at timestamptz not null,
    erased_on date
);
create index client_by_bsn on client (provider_id, bsn_index);
create index client_by_region_bsn on client (region, bsn_region_index);
create index client_by_region_person on client (region, person_region_index);

-- A provider's own key of a client, as a blind index: it survives erasure, so that an old file makes no new case.
create table client_reference (
    provider_id uuid not null,
    reference_index bytea not null,
    case_id uuid not null,
    constraint client_reference_known primary key (provider_id, reference_index)
);

-- Replayed after a restore, so that who was erased stays erased.
create table erasure (
    client_id uuid primary key,
    erased_at timestamptz not null,
    erased_by text not null
);

create table case_file (
    id uuid primary key,
    version int not null,
    client_id uuid not null references client,
    provider_id uuid not null,
    region text not null,
    client_reference text,
    target_group text not null,
    protection_level text not null check (protection_level in ('STANDARD', 'PROTECTED')),
    facility_list text not null,
    facility_code text not null,
    ready_on date not null,
    waiting_since date not null,
    submitted_on date not null,
    state text not null check (state in ('EXPECTED', 'READY', 'DRAFT', 'SUBMITTED', 'INCOMPLETE', 'COMPLETE', 'ON_AGENDA',
        'ADMITTED', 'ADMITTED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED', 'REFERRED', 'SEARCHING', 'MATCHED', 'OFFERED',
        'ACCEPTED', 'CONTRACTED', 'HOUSED', 'AFTERCARE', 'CLOSED_SUCCEEDED', 'CLOSED_RELAPSED', 'CLOSED_EVICTED',
        'CLOSED_LEFT', 'WITHDRAWN')),
    suspected_double boolean not null,
    assigned_municipality text,
    assignment_basis text,
    conditions text[] not null,
    offered_on date,
    answer_by timestamptz,
    viewing_at timestamptz,
    allocated_municipality text,
    contract_form text,
    planned_key_date date,
    flip_review_on date,
    key_date date,
    handed_over_on date,
    closed_on date,
    erased_on date,
    changes int not null,
    changed_at timestamptz not null
);
create index case_file_by_provider on case_file (provider_id, submitted_on, id);
create index case_file_by_region on case_file (region, submitted_on, id);
create index case_file_by_municipality on case_file (assigned_municipality) where assigned_municipality is not null;
create index case_file_by_client on case_file (client_id);

-- Who changed what and when; never changed, never removed.
create table case_change (
    id uuid primary key,
    case_id uuid not null references case_file,
    position int not null,
    changed_at timestamptz not null,
    kind text not null,
    code text,
    from_state text,
    to_state text,
    actor text not null,
    organisation uuid,
    organisation_kind text not null,
    constraint case_change_in_order unique (case_id, position)
);
