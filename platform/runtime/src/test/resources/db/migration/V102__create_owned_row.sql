create table owned_row (organisation uuid not null, name text not null);
alter table owned_row enable row level security;
alter table owned_row force row level security;
create policy service on owned_row using ((select is_service())) with check ((select is_service()));
create policy own on owned_row using (organisation = (select caller_organisation()) and (select caller_has('case-worker')))
    with check (organisation = (select caller_organisation()));
comment on table probe_count is 'Open: a counter of the tests.';
comment on table probe_unique is 'Open: names of the tests.';
comment on table tally is 'Open: what the tests'' consumer saw.';
