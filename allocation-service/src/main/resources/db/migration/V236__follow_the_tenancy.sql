-- Which count an offer led to, sealed: so that a day of keys that was wrong can be put right where it counted.
alter table offer add column realisation_ref bytea;
alter table realisation
    add column counts boolean not null default true,
    add column corrections int not null default 0;

-- What a landlord signalled goes to the case under a reference of its own, and the answer back under the landlord's. The
-- case's side stands sealed: a copy of the database joins nothing.
create table landlord_signal (
    signal_ref bytea primary key,
    offer_id uuid not null references offer,
    signal_id uuid not null
);
create index landlord_signal_of_offer on landlord_signal (offer_id);
alter table landlord_signal enable row level security;
alter table landlord_signal force row level security;
create policy service on landlord_signal using ((select is_service())) with check ((select is_service()));
