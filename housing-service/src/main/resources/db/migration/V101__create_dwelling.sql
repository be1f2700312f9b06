-- The only place in all services that holds an address. Never in an event.
create table dwelling (
    id uuid primary key,
    version int not null,
    corporation_id uuid not null,
    region text not null,
    status text not null check (status in ('REGISTERED', 'AVAILABLE', 'RESERVED', 'LET', 'WITHDRAWN')),
    corporation_reference text not null,
    bag_id text,
    street text not null,
    house_number text not null,
    house_letter text,
    house_number_addition text,
    postcode text not null,
    city text not null,
    municipality_code text not null,
    neighbourhood_code text,
    rooms int not null,
    floor_area int,
    floor int,
    step_free boolean not null,
    housing_form text not null check (housing_form in ('SELF_CONTAINED', 'ROOM', 'MIXED', 'FLEX')),
    rent_cents bigint not null,
    rent_allowance_possible boolean,
    nuisance_file boolean not null,
    constraint corporation_reference_known unique (corporation_id, corporation_reference)
);
create index dwelling_by_region on dwelling (region, status);
create index dwelling_by_municipality on dwelling (municipality_code);

create table vacancy (
    id uuid primary key,
    version int not null,
    dwelling_id uuid not null references dwelling,
    status text not null check (status in ('OPEN', 'FILLED', 'WITHDRAWN')),
    rent_cents bigint not null,
    available_on date not null,
    announced_on date not null,
    closed_on date
);
create unique index vacancy_already_announced on vacancy (dwelling_id) where status = 'OPEN';
create index vacancy_by_dwelling on vacancy (dwelling_id);
