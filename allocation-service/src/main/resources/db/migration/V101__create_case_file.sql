-- What caseflow tells. No name, no address; nothing here leads to a dwelling.
create table case_file (
    case_id uuid primary key,
    provider_id uuid,
    target_group text,
    protection_level text not null check (protection_level in ('STANDARD', 'PROTECTED')),
    ready_on date,
    waiting_since date,
    submitted_on date,
    found_ready_on date,
    closed_on date,
    erased boolean not null,
    origin_basis text check (origin_basis in ('KNOWN', 'UNKNOWN', 'EXCEPTION')),
    origin_municipality text,
    exception_code text,
    requested_municipality text,
    origin_established_on date,
    rooms int,
    rent_class text check (rent_class in ('QUALITY_DISCOUNT', 'RENT_CAP_SMALL', 'RENT_CAP_LARGE', 'SOCIAL_LIMIT')),
    household_size int,
    age_band text,
    step_free boolean,
    areas text[],
    exclusions text[],
    support_start_on date,
    support_until date,
    municipality_code text,
    table_outcome text check (table_outcome in
        ('ADMITTED', 'ADMITTED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED', 'REFERRED')),
    table_decided_at timestamptz
);
create index case_file_by_provider on case_file (provider_id) where closed_on is null;
create index case_file_by_municipality on case_file (municipality_code) where closed_on is null;

create table case_precondition (
    case_id uuid not null references case_file,
    code text not null,
    status text not null,
    primary key (case_id, code)
);
create table case_consent (
    case_id uuid not null references case_file,
    party_kind text not null,
    scope text not null,
    given boolean not null,
    valid_until date,
    primary key (case_id, party_kind, scope)
);

create table municipality_assignment (
    case_id uuid primary key,
    version int not null,
    provider_id uuid not null,
    submitted_on date not null,
    status text not null check (status in ('WAITING_FOR_REGION', 'WAITING_FOR_PROFILE', 'WAITING_FOR_MUNICIPALITY',
        'WAITING_FOR_TABLE', 'ASSIGNED')),
    origin_municipality text,
    requested_municipality text,
    exception_code text,
    agreed boolean,
    motivation text,
    municipality_code text,
    basis text check (basis in ('ORIGIN', 'EXCEPTION', 'POPULATION')),
    population_set_id uuid references population_set,
    agreement_id uuid references agreement,
    assigned_on date,
    check ((status = 'ASSIGNED') = (municipality_code is not null))
);
create index municipality_assignment_waiting on municipality_assignment (submitted_on, case_id)
    where status = 'WAITING_FOR_REGION';

-- The running account per region: exact, one writer at a time.
create table fair_share_state (
    region text primary key,
    cases bigint not null,
    denominator numeric not null check (denominator > 0)
);
create table fair_share_account (
    region text not null references fair_share_state,
    municipality_code text not null,
    entitled numeric not null,
    assigned bigint not null,
    primary key (region, municipality_code)
);

-- One row per case that was given by inhabitants: whoever doubts it does the sum again.
create table share_ledger_row (
    case_id uuid constraint case_divided_once primary key,
    region text not null,
    position bigint not null,
    population_set_id uuid not null references population_set,
    rule text not null,
    allowed text[] not null,
    chosen text not null,
    denominator numeric not null,
    constraint ledger_without_gap unique (region, position)
);
create table share_ledger_entry (
    case_id uuid not null references share_ledger_row,
    municipality_code text not null,
    inhabitants bigint not null,
    entitled_before numeric not null,
    entitled_after numeric not null,
    assigned_before bigint not null,
    assigned_after bigint not null,
    primary key (case_id, municipality_code)
);
