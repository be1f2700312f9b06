-- The second lock: who may see which row, decided by PostgreSQL from the caller's claims (V003), whatever Java asks.
-- A policy per kind of reader; what no policy names is hidden, to the owner of the tables too.

create function caller_is_corporation() returns boolean language sql stable
    return caller_kind() is not distinct from 'CORPORATION' and caller_has('housing-officer', 'system');

create function caller_is_coordinator() returns boolean language sql stable
    return caller_kind() is not distinct from 'REGION' and caller_has('table-coordinator');

create function caller_is_region_office() returns boolean language sql stable
    return caller_kind() is not distinct from 'REGION' and caller_has('table-coordinator', 'policy-adviser');

create function caller_is_municipality() returns boolean language sql stable
    return caller_kind() is not distinct from 'MUNICIPALITY' and caller_has('wmo-consultant', 'policy-adviser');

-- Where the caller is the municipality.
create function caller_municipalities() returns text[] language sql stable
    return array(select m.municipality_code from organisation_municipality m
        where m.organisation_id = caller_organisation());

-- The register of parties is public; only what allocation states is written.
alter table organisation enable row level security;
alter table organisation force row level security;
create policy everybody on organisation for select using (true);
create policy service on organisation using ((select is_service())) with check ((select is_service()));

alter table organisation_municipality enable row level security;
alter table organisation_municipality force row level security;
create policy everybody on organisation_municipality for select using (true);
create policy service on organisation_municipality using ((select is_service())) with check ((select is_service()));

-- A dwelling with its address: the corporation its own, the coordinator those of the region. A municipality reads the rows
-- on its soil; that it is shown no street is a matter of fields: SQL cannot hide a column of a row.
alter table dwelling enable row level security;
alter table dwelling force row level security;
create policy service on dwelling using ((select is_service())) with check ((select is_service()));
create policy corporation on dwelling
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy coordinator_reads on dwelling for select
    using ((select caller_is_coordinator()) and region = (select caller_region()));
-- A hold by hand changes the status of the dwelling.
create policy coordinator_holds on dwelling for update
    using ((select caller_is_coordinator()) and region = (select caller_region()));
create policy municipality on dwelling for select
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));

-- When a dwelling was on offer is seen by whoever sees the dwelling, and said by its corporation.
alter table vacancy enable row level security;
alter table vacancy force row level security;
create policy service on vacancy using ((select is_service())) with check ((select is_service()));
create policy with_dwelling on vacancy for select
    using (exists (select from dwelling d where d.id = vacancy.dwelling_id));
create policy corporation on vacancy
    using ((select caller_is_corporation()) and exists (select from dwelling d where d.id = vacancy.dwelling_id));

-- Holds and tenancies: the corporation its own, the coordinator those of the region, the municipality none.
alter table reservation enable row level security;
alter table reservation force row level security;
create policy service on reservation using ((select is_service())) with check ((select is_service()));
create policy corporation on reservation
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy coordinator on reservation
    using ((select caller_is_coordinator()) and region = (select caller_region()));

alter table tenancy enable row level security;
alter table tenancy force row level security;
create policy service on tenancy using ((select is_service())) with check ((select is_service()));
create policy corporation on tenancy
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy coordinator on tenancy for select
    using ((select caller_is_coordinator()) and region = (select caller_region()));

-- What was agreed: the corporation its own, the municipality its own, the region office all of them, and it alone writes.
alter table target enable row level security;
alter table target force row level security;
create policy service on target using ((select is_service())) with check ((select is_service()));
create policy corporation on target for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy municipality on target for select
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));
create policy region_office on target
    using ((select caller_is_region_office()) and region = (select caller_region()));

alter table target_half_year enable row level security;
alter table target_half_year force row level security;
create policy service on target_half_year using ((select is_service())) with check ((select is_service()));
create policy with_target on target_half_year for select
    using (exists (select from target t where t.id = target_half_year.target_id));
create policy region_office on target_half_year
    using ((select caller_is_region_office()) and exists (select from target t where t.id = target_half_year.target_id));

alter table target_adjustment enable row level security;
alter table target_adjustment force row level security;
create policy service on target_adjustment using ((select is_service())) with check ((select is_service()));
create policy with_target on target_adjustment for select
    using (exists (select from target t where t.id = target_adjustment.target_id));
create policy region_office on target_adjustment
    using ((select caller_is_region_office()) and exists (select from target t where t.id = target_adjustment.target_id));

-- Homes that counted are shown as the sum beside a target: who sees a target of this corporation in this municipality.
alter table realisation enable row level security;
alter table realisation force row level security;
create policy service on realisation using ((select is_service())) with check ((select is_service()));
create policy with_target on realisation for select
    using (exists (select from target t
        where t.municipality_code = realisation.municipality_code and t.corporation_id = realisation.corporation_id));

-- What a neighbourhood can bear is told to all who plan in the region, and set by the region office.
alter table neighbourhood_capacity enable row level security;
alter table neighbourhood_capacity force row level security;
create policy service on neighbourhood_capacity using ((select is_service())) with check ((select is_service()));
create policy planners on neighbourhood_capacity for select
    using (((select caller_is_corporation()) or (select caller_is_municipality()))
        and region = (select caller_region()));
create policy region_office on neighbourhood_capacity
    using ((select caller_is_region_office()) and region = (select caller_region()));

-- Under which name a corporation delivers, and its last messages, are its own.
alter table vera_organisation enable row level security;
alter table vera_organisation force row level security;
create policy service on vera_organisation using ((select is_service())) with check ((select is_service()));
create policy corporation on vera_organisation
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

alter table vera_message enable row level security;
alter table vera_message force row level security;
create policy service on vera_message using ((select is_service())) with check ((select is_service()));
create policy corporation on vera_message
    using ((select caller_is_corporation()) and exists (select from dwelling d where d.id = vera_message.dwelling_id));
