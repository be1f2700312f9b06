create table origin_finding (
    case_id uuid primary key references case_file,
    basis text not null check (basis in ('KNOWN', 'UNKNOWN', 'EXCEPTION')),
    municipality text,
    evidence text[] not null,
    exception_code text,
    requested_municipality text,
    motivation bytea,
    established_on date not null,
    established_by text not null
);
create index origin_finding_by_municipality on origin_finding (municipality) where basis = 'KNOWN';

create table search_profile (
    case_id uuid primary key references case_file,
    adults int not null check (adults >= 1),
    child_birth_years int[] not null,
    pets boolean,
    rooms int not null,
    rent_class text not null,
    step_free boolean not null,
    areas text[] not null,
    exclusions text[] not null
);

create table precondition (
    id uuid primary key,
    case_id uuid not null references case_file,
    code text not null,
    status text not null check (status in ('OPEN', 'IN_PROGRESS', 'MET', 'WAIVED', 'NOT_APPLICABLE')),
    owner_kind text,
    due_on date,
    reason bytea,
    changed_on date not null,
    changed_by text not null,
    constraint precondition_once_per_case unique (case_id, code),
    constraint precondition_waived_with_reason check (status <> 'WAIVED' or reason is not null or changed_by = 'erased')
);

create table support_arrangement (
    case_id uuid primary key references case_file,
    provider_id uuid,
    hours_per_week int,
    start_on date not null,
    until date,
    indication_number bytea
);

create table consent (
    id uuid primary key,
    case_id uuid not null references case_file,
    party_kind text not null,
    scope text not null check (scope in ('TABLE', 'HOUSING')),
    status text not null check (status in ('GIVEN', 'WITHDRAWN')),
    valid_until date,
    changed_on date not null,
    constraint consent_once_per_party unique (case_id, party_kind, scope)
);

-- What allocation granted: one organisation may know one person, for a purpose, until a moment.
create table introduction (
    id uuid primary key,
    case_id uuid not null,
    organisation_id uuid not null,
    purpose text not null,
    until timestamptz not null,
    ended_on date
);

create table aftercare_moment (
    id uuid primary key,
    case_id uuid not null references case_file,
    moment text not null check (moment in ('M3', 'M6', 'M12', 'M24')),
    outcome text not null,
    recorded_on date not null,
    constraint aftercare_moment_known unique (case_id, moment)
);

-- The organisations of the region, as allocation states them.
create table organisation (
    id uuid primary key,
    kind text not null,
    name text not null,
    municipality_codes text[] not null
);
