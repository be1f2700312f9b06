-- Case, provider and introduction stand sealed (AES-SIV): equal ones are equal, and a copy of the database joins nothing.
create table proposal (
    id uuid primary key,
    version int not null,
    case_ref bytea not null,
    dwelling_id uuid not null references dwelling,
    verdict text not null check (verdict in ('FITS', 'FITS_WITH_WARNINGS')),
    warnings text[] not null,
    overridden_rule text,
    override_reason text,
    rule_set text not null,
    proposed_on date not null,
    offered boolean not null
);

create table offer (
    id uuid primary key,
    version int not null,
    case_ref bytea not null,
    provider_ref bytea not null,
    introduction_ref bytea not null,
    introduced_until date,
    introduction_ended_on date,
    dwelling_id uuid not null references dwelling,
    corporation_id uuid not null,
    municipality_code text not null,
    neighbourhood_code text,
    proposal_id uuid not null references proposal constraint proposal_already_offered unique,
    contract_form text not null,
    status text not null check (status in ('REQUESTED', 'MADE', 'VIEWING_PLANNED', 'ACCEPTED', 'CONFIRMED',
        'CONTRACTED', 'HOUSED', 'RESERVATION_REFUSED', 'REFUSED', 'EXPIRED', 'WITHDRAWN_BY_LANDLORD',
        'CANDIDATE_REJECTED', 'LAPSED', 'NOT_PROCEEDED')),
    requested_at timestamptz not null,
    answer_by date not null,
    answer_days int not null,
    viewing_at timestamptz,
    answered_on date,
    refusal_code text,
    refusal_motivation text,
    refusal_grounded boolean,
    planned_key_date date,
    key_date date,
    closed_on date
);
create unique index case_has_open_offer on offer (case_ref)
    where status in ('REQUESTED', 'MADE', 'VIEWING_PLANNED', 'ACCEPTED', 'CONFIRMED', 'CONTRACTED');
create index offer_by_case on offer (case_ref);
create index offer_by_provider on offer (provider_ref);
create index offer_by_corporation on offer (corporation_id);
create index offer_open on offer (status, answer_by)
    where status in ('REQUESTED', 'MADE', 'VIEWING_PLANNED', 'ACCEPTED', 'CONFIRMED', 'CONTRACTED');

create table realisation (
    id uuid primary key,
    region text not null,
    municipality_code text not null,
    corporation_id uuid not null,
    target_group text not null,
    period text not null,
    persons int not null,
    counted_on date not null,
    released_at timestamptz
);
create index realisation_to_release on realisation (counted_on) where released_at is null;
