-- What a neighbourhood or a district bears: by placements or by a thousand dwellings, with a rest after each placement, until
-- when, and why.
alter table neighbourhood_capacity add column basis text not null default 'PLACEMENTS'
    check (basis in ('PLACEMENTS', 'PER_THOUSAND'));
alter table neighbourhood_capacity add column dwellings int check (dwellings > 0);
alter table neighbourhood_capacity add column cooling_days int not null default 0;
alter table neighbourhood_capacity add column valid_until date;
alter table neighbourhood_capacity add column reason text;
alter table neighbourhood_capacity add constraint capacity_of_dwellings
    check (basis = 'PLACEMENTS' or dwellings is not null);
alter table neighbourhood_capacity add constraint capacity_in_time check (valid_until >= valid_from);
