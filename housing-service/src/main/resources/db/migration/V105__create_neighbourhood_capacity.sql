-- What a neighbourhood can bear, as the municipality and the region agreed.
create table neighbourhood_capacity (
    id uuid primary key,
    version int not null,
    region text not null,
    municipality_code text not null,
    neighbourhood_code text not null,
    placements_limit int not null,
    period_months int not null,
    valid_from date not null,
    constraint capacity_known unique (neighbourhood_code, valid_from)
);
