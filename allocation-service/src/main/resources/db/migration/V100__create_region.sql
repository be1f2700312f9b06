create table organisation (
    id uuid constraint organisation_known primary key,
    version int not null,
    kind text not null check (kind in ('PROVIDER', 'CORPORATION', 'MUNICIPALITY', 'REGION', 'NATIONAL')),
    name text not null,
    kvk_number text,
    municipality_codes text[] not null,
    signatory boolean not null,
    registered_at timestamptz not null
);

create table population_set (
    id uuid primary key,
    version int not null,
    reference_date date not null,
    source text not null,
    loaded_at timestamptz not null,
    constraint population_set_known unique (reference_date, source)
);
create table population (
    population_set_id uuid not null references population_set,
    municipality_code text not null,
    inhabitants bigint not null check (inhabitants > 0),
    primary key (population_set_id, municipality_code)
);

create table agreement (
    id uuid primary key,
    version int not null,
    region text not null,
    agreement_version int not null,
    valid_from date not null,
    valid_until date not null,
    municipality_codes text[] not null,
    party_ids uuid[] not null,
    target_groups text[] not null,
    population_set_id uuid not null references population_set,
    max_offers int,
    answer_days int,
    quorum_kinds text[] not null,
    adopted_at timestamptz not null,
    constraint agreement_version_known unique (region, agreement_version),
    check (valid_until >= valid_from)
);

create table parameter_set (
    id uuid primary key,
    version int not null,
    region text not null,
    valid_from date not null,
    source text,
    recorded_at timestamptz not null
);
create table parameter (
    parameter_set_id uuid not null references parameter_set,
    code text not null,
    number bigint,
    choice text,
    to_be_confirmed boolean not null,
    primary key (parameter_set_id, code),
    check ((number is null) <> (choice is null))
);
create index parameter_set_by_date on parameter_set (region, valid_from desc);
