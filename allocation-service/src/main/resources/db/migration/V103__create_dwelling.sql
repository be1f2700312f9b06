-- What housing tells. No address; nothing here leads to a case.
create table dwelling (
    id uuid primary key,
    corporation_id uuid,
    municipality_code text,
    neighbourhood_code text,
    rooms int not null,
    step_free boolean not null,
    housing_form text check (housing_form in ('SELF_CONTAINED', 'ROOM', 'MIXED', 'FLEX')),
    rent_cents bigint,
    available_on date,
    vacant boolean not null
);
create index dwelling_vacant on dwelling (id) where vacant;
create index dwelling_by_neighbourhood on dwelling (neighbourhood_code);

create table hold (
    reservation_id uuid primary key,
    dwelling_id uuid,
    key_date date,
    status text not null check (status in ('EXPECTED', 'RESERVED', 'HOUSED', 'OVER'))
);
create index hold_by_dwelling on hold (dwelling_id);

create table neighbourhood_capacity (
    id uuid primary key,
    neighbourhood_code text not null,
    placement_limit int not null,
    period_months int not null,
    valid_from date not null
);
create index neighbourhood_capacity_by_code on neighbourhood_capacity (neighbourhood_code, valid_from desc);
