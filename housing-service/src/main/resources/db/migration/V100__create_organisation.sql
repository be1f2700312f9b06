-- What allocation states of organisations, as far as it says who may see what here.
create table organisation (
    id uuid primary key,
    kind text not null
);
create table organisation_municipality (
    organisation_id uuid not null references organisation,
    municipality_code text not null,
    primary key (organisation_id, municipality_code)
);
