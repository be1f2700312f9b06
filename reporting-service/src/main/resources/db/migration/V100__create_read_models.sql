-- Where every case stands: one row per case, written by two sources that know nothing of each other's order.
-- Each fact overwrites only its own columns, so arrival order does not matter.
-- No table of this schema holds both a case and an offer, dwelling or tenancy (docs/domain/indicators.md).
create table case_standing (
    case_id uuid primary key,
    -- Stated by caseflow. The state is its alone: SUBMITTED until it says otherwise, whatever the dates below say.
    state text not null default 'SUBMITTED',
    state_changed_on date,
    provider_id uuid,
    target_group text,
    protection_level text not null default 'PROTECTED',
    ready_on date,
    waiting_since date,
    submitted_on date,
    complete_on date,
    origin_basis text,
    origin_municipality text,
    exception_code text,
    handover_on date,
    closed_on date,
    erased_on date,
    -- Stated by allocation.
    municipality_code text,
    assignment_basis text,
    assigned_on date,
    tabled_on date,
    decision text,
    decided_on date,
    admitted_on date,
    first_offered_on date,
    offered_on date,
    answer_by date,
    accepted_on date,
    allocated_on date,
    contract_form text,
    contracted_on date,
    planned_key_date date,
    key_date date,
    housed_in text,
    since date generated always as (coalesce(state_changed_on, submitted_on)) stored,
    -- Unknown is protected, and so is a women's shelter whatever the level says.
    protected boolean not null generated always as (
        not (protection_level = 'STANDARD' and target_group is not null and target_group <> 'WOMENS_SHELTER')) stored
);
create index case_standing_by_provider on case_standing (provider_id);
create index case_standing_by_municipality on case_standing (municipality_code);

-- An offer, or a coordinator's hold under its own id: only what was requested is an offer.
create table offer_standing (
    offer_id uuid primary key,
    dwelling_id uuid,
    -- Stated by allocation.
    requested_on date,
    accepted_on date,
    confirmed_on date,
    outcome text,
    refusal_code text,
    closed_on date,
    -- Stated by housing.
    reserved boolean not null default false,
    reservation_refused text,
    viewing_on date,
    lapsed_on date,
    rejected_on date,
    signed_on date,
    key_date date,
    status text not null generated always as (
        case
            when outcome is not null then outcome
            when key_date is not null then 'HOUSED'
            when signed_on is not null then 'CONTRACTED'
            when reservation_refused is not null then 'RESERVATION_REFUSED'
            when rejected_on is not null then 'CANDIDATE_REJECTED'
            when lapsed_on is not null then 'LAPSED'
            when confirmed_on is not null then 'CONFIRMED'
            when accepted_on is not null then 'ACCEPTED'
            when viewing_on is not null then 'VIEWING_PLANNED'
            when reserved then 'MADE'
            else 'REQUESTED'
        end) stored
);
create index offer_standing_by_dwelling on offer_standing (dwelling_id);

create table dwelling (
    dwelling_id uuid primary key,
    corporation_id uuid,
    municipality_code text,
    rooms int,
    step_free boolean,
    housing_form text,
    available_on date,
    withdrawn_on date
);

create table target (
    target_id uuid primary key,
    municipality_code text,
    corporation_id uuid,
    period text,
    unit text,
    number int,
    status text,
    -- Null where the producer leaves it to be carried over.
    opening_balance int
);

create table realisation (
    realisation_id uuid primary key,
    municipality_code text not null,
    corporation_id uuid not null,
    target_group text not null,
    period text not null,
    persons int not null,
    counted_on date not null
);

create table organisation (
    organisation_id uuid primary key,
    kind text not null,
    name text not null,
    municipality_codes text[] not null,
    signatory boolean not null
);

create table agreement (
    agreement_id uuid primary key,
    region text not null,
    version text not null,
    valid_from date not null,
    valid_until date,
    municipality_codes text[] not null,
    party_ids uuid[] not null,
    target_groups text[] not null
);

create table region_parameter (
    region text not null,
    valid_from date not null,
    code text not null,
    value text not null,
    primary key (region, valid_from, code)
);

create view region_municipality as
select distinct region, unnest(municipality_codes) as municipality_code from agreement;

-- A party to the agreement, or an organisation that works in one of its municipalities.
create view region_organisation as
select region, unnest(party_ids) as organisation_id from agreement
union
select a.region, o.organisation_id from organisation o join agreement a on o.municipality_codes && a.municipality_codes;

-- A case belongs to the region of its municipality; until it has one, to that of the provider who nominated.
create view region_case as
select m.region, c.* from case_standing c join region_municipality m on m.municipality_code = c.municipality_code
union all
select o.region, c.* from case_standing c join region_organisation o on o.organisation_id = c.provider_id
where c.municipality_code is null;
