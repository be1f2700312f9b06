-- What was agreed locally; a number that nobody knows yet is a fact too.
create table target (
    id uuid primary key,
    version int not null,
    region text not null,
    municipality_code text not null,
    corporation_id uuid not null,
    period text not null,
    unit text not null check (unit in ('DWELLING', 'HOUSEHOLD', 'PERSON')),
    number int,
    status text not null check (status in ('UNKNOWN', 'PROVISIONAL', 'ESTABLISHED')),
    opening_balance int not null,
    check (status = 'UNKNOWN' and number is null or status <> 'UNKNOWN' and number is not null)
);
create index target_by_region on target (region, period);

-- The half-years a target covers; no half-year has two targets.
create table target_half_year (
    target_id uuid not null references target,
    municipality_code text not null,
    corporation_id uuid not null,
    half_year int not null,
    constraint target_known unique (municipality_code, corporation_id, half_year)
);
create index target_half_year_by_target on target_half_year (target_id);

create table target_adjustment (
    target_id uuid not null references target,
    position int not null,
    number int,
    status text not null,
    decision text,
    adjusted_on date not null,
    primary key (target_id, position)
);

-- Each key that counted, once, as allocation states it. Neither a case nor a dwelling.
create table realisation (
    id uuid primary key,
    municipality_code text not null,
    corporation_id uuid not null,
    target_group text not null,
    period text not null,
    persons int not null,
    counted_on date not null
);
create index realisation_by_target on realisation (municipality_code, corporation_id, period);
