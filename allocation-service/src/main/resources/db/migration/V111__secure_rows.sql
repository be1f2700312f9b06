-- The second lock: who may see which row, decided by PostgreSQL from the caller's claims (V003), whatever Java asks.
-- A policy per kind of reader; what no policy names is hidden, to the owner of the tables too.

create function caller_is_coordinator() returns boolean language sql stable
    return caller_kind() is not distinct from 'REGION' and caller_has('table-coordinator');

create function caller_is_provider() returns boolean language sql stable
    return caller_kind() is not distinct from 'PROVIDER' and caller_has('case-worker', 'provider-manager', 'system');

create function caller_is_municipality() returns boolean language sql stable
    return caller_kind() is not distinct from 'MUNICIPALITY' and caller_has('wmo-consultant');

create function caller_is_corporation() returns boolean language sql stable
    return caller_kind() is not distinct from 'CORPORATION' and caller_has('housing-officer', 'system');

-- Who answers for figures alone. That they see no case is a matter of fields: SQL cannot hide a column of a row.
create function caller_has_figures() returns boolean language sql stable
    return caller_has('policy-adviser', 'analyst') and not (caller_is_coordinator() or caller_is_provider()
        or caller_is_municipality() or caller_is_corporation());

-- The parties of the caller's region: those it registered, and those that signed there.
create function caller_parties() returns uuid[] language sql stable
    return array(
        select o.id from organisation o where o.region = caller_region()
        union
        select unnest(a.party_ids) from agreement a where a.region = caller_region());

-- Where the caller is the municipality.
create function caller_municipalities() returns text[] language sql stable
    return coalesce((select o.municipality_codes from organisation o
        where o.id = caller_organisation() and o.kind = 'MUNICIPALITY'), '{}');

-- The caller's own sealed reference as a provider, as offers hold it. Allocation sets it together with the claims (see
-- OwnReference); a copy of the database cannot compute it. Absent: no offer is the caller's.
create function caller_provider_ref() returns bytea language sql stable
    return decode(nullif(current_setting('weerthuis.provider_ref', true), ''), 'hex');

-- Public within the region: read by all who come in, written by its coordinator alone.
alter table organisation enable row level security;
alter table organisation force row level security;
create policy everybody on organisation for select using (true);
create policy service on organisation using ((select is_service())) with check ((select is_service()));
create policy coordinator on organisation for insert
    with check ((select caller_is_coordinator()) and region = (select caller_region()));

alter table agreement enable row level security;
alter table agreement force row level security;
create policy everybody on agreement for select using (true);
create policy service on agreement using ((select is_service())) with check ((select is_service()));
create policy coordinator on agreement for insert
    with check ((select caller_is_coordinator()) and region = (select caller_region()));

alter table parameter_set enable row level security;
alter table parameter_set force row level security;
create policy everybody on parameter_set for select using (true);
create policy service on parameter_set using ((select is_service())) with check ((select is_service()));
create policy coordinator on parameter_set for insert
    with check ((select caller_is_coordinator()) and region = (select caller_region()));

alter table parameter enable row level security;
alter table parameter force row level security;
create policy everybody on parameter for select using (true);
create policy service on parameter using ((select is_service())) with check ((select is_service()));
create policy coordinator on parameter for insert
    with check ((select caller_is_coordinator()) and exists (
        select from parameter_set s where s.id = parameter_set_id and s.region = (select caller_region())));

-- Numbers of the bureau of statistics; of no region.
alter table population_set enable row level security;
alter table population_set force row level security;
create policy everybody on population_set for select using (true);
create policy service on population_set using ((select is_service())) with check ((select is_service()));
create policy coordinator on population_set for insert with check ((select caller_is_coordinator()));

alter table population enable row level security;
alter table population force row level security;
create policy everybody on population for select using (true);
create policy service on population using ((select is_service())) with check ((select is_service()));
create policy coordinator on population for insert with check ((select caller_is_coordinator()));

-- A case: the coordinator of the region of its provider, the provider itself, the municipality it goes to or that is asked.
alter table case_file enable row level security;
alter table case_file force row level security;
create policy service on case_file using ((select is_service())) with check ((select is_service()));
create policy coordinator on case_file
    using ((select caller_is_coordinator()) and provider_id = any ((select caller_parties())::uuid[]));
create policy provider on case_file for select
    using ((select caller_is_provider()) and provider_id = (select caller_organisation()));
-- A safety exception must not show its new municipality to the one it leaves: origin alone gives no sight.
create policy municipality on case_file for select
    using ((select caller_is_municipality())
        and coalesce(municipality_code, requested_municipality) = any ((select caller_municipalities())::text[]));

-- What belongs to a case is seen by whoever sees the case.
alter table case_precondition enable row level security;
alter table case_precondition force row level security;
create policy service on case_precondition using ((select is_service())) with check ((select is_service()));
create policy with_case on case_precondition for select
    using (exists (select from case_file f where f.case_id = case_precondition.case_id));

alter table case_consent enable row level security;
alter table case_consent force row level security;
create policy service on case_consent using ((select is_service())) with check ((select is_service()));
create policy with_case on case_consent for select
    using (exists (select from case_file f where f.case_id = case_consent.case_id));

alter table municipality_assignment enable row level security;
alter table municipality_assignment force row level security;
create policy service on municipality_assignment using ((select is_service())) with check ((select is_service()));
create policy coordinator on municipality_assignment for select
    using ((select caller_is_coordinator()) and provider_id = any ((select caller_parties())::uuid[]));
create policy provider on municipality_assignment for select
    using ((select caller_is_provider()) and provider_id = (select caller_organisation()));
create policy municipality on municipality_assignment for select
    using ((select caller_is_municipality())
        and coalesce(municipality_code, requested_municipality) = any ((select caller_municipalities())::text[]));
-- The municipality that is asked holds the row while it answers; what follows from the answer the service writes.
create policy asked_municipality on municipality_assignment for update
    using ((select caller_is_municipality())
        and requested_municipality = any ((select caller_municipalities())::text[]))
    with check (false);
create policy figures on municipality_assignment for select
    using ((select caller_has_figures()) and provider_id = any ((select caller_parties())::uuid[]));

-- The sum behind an assignment is seen by whoever sees the assignment, and written by the service.
alter table share_ledger_row enable row level security;
alter table share_ledger_row force row level security;
create policy service on share_ledger_row using ((select is_service())) with check ((select is_service()));
create policy with_assignment on share_ledger_row for select
    using (exists (select from municipality_assignment m where m.case_id = share_ledger_row.case_id));

alter table share_ledger_entry enable row level security;
alter table share_ledger_entry force row level security;
create policy service on share_ledger_entry using ((select is_service())) with check ((select is_service()));
create policy with_row on share_ledger_entry for select
    using (exists (select from share_ledger_row r where r.case_id = share_ledger_entry.case_id));

alter table fair_share_state enable row level security;
alter table fair_share_state force row level security;
create policy service on fair_share_state using ((select is_service())) with check ((select is_service()));

alter table fair_share_account enable row level security;
alter table fair_share_account force row level security;
create policy service on fair_share_account using ((select is_service())) with check ((select is_service()));

-- The table is its coordinator's; agenda and decisions as far as their cases are seen.
alter table table_session enable row level security;
alter table table_session force row level security;
create policy service on table_session using ((select is_service())) with check ((select is_service()));
create policy coordinator on table_session
    using ((select caller_is_coordinator()) and region = (select caller_region()));

alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy service on agenda_item using ((select is_service())) with check ((select is_service()));
create policy coordinator on agenda_item
    using ((select caller_is_coordinator())
        and exists (select from table_session s where s.id = agenda_item.session_id)
        and exists (select from case_file f where f.case_id = agenda_item.case_id));

alter table table_decision enable row level security;
alter table table_decision force row level security;
create policy service on table_decision using ((select is_service())) with check ((select is_service()));
create policy coordinator on table_decision
    using ((select caller_is_coordinator())
        and exists (select from table_session s where s.id = table_decision.session_id)
        and exists (select from case_file f where f.case_id = table_decision.case_id));

-- Supply, without address: the coordinator of the region of its corporation, the corporation its own.
alter table dwelling enable row level security;
alter table dwelling force row level security;
create policy service on dwelling using ((select is_service())) with check ((select is_service()));
create policy coordinator on dwelling for select
    using ((select caller_is_coordinator()) and corporation_id = any ((select caller_parties())::uuid[]));
create policy corporation on dwelling for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

alter table hold enable row level security;
alter table hold force row level security;
create policy service on hold using ((select is_service())) with check ((select is_service()));
create policy coordinator on hold for select
    using ((select caller_is_coordinator()) and exists (select from dwelling d where d.id = hold.dwelling_id));

alter table neighbourhood_capacity enable row level security;
alter table neighbourhood_capacity force row level security;
create policy everybody on neighbourhood_capacity for select using (true);
create policy service on neighbourhood_capacity using ((select is_service())) with check ((select is_service()));

-- Whose a proposal or an offer is stands sealed, so SQL cannot follow it to the case: the dwelling's corporation says
-- which region it is of, the sealed reference whether it is the provider's own.
alter table proposal enable row level security;
alter table proposal force row level security;
create policy service on proposal using ((select is_service())) with check ((select is_service()));
create policy coordinator on proposal
    using ((select caller_is_coordinator()) and exists (select from dwelling d where d.id = proposal.dwelling_id));

alter table offer enable row level security;
alter table offer force row level security;
create policy service on offer using ((select is_service())) with check ((select is_service()));
create policy coordinator on offer
    using ((select caller_is_coordinator()) and corporation_id = any ((select caller_parties())::uuid[]));
create policy provider_reads on offer for select
    using ((select caller_is_provider()) and provider_ref = (select caller_provider_ref()));
create policy provider_answers on offer for update
    using ((select caller_is_provider()) and provider_ref = (select caller_provider_ref()));
-- Its own dwellings; whose the offer is the corporation cannot open.
create policy corporation on offer for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));

-- Counts leave as facts; nobody reads them here.
alter table realisation enable row level security;
alter table realisation force row level security;
create policy service on realisation using ((select is_service())) with check ((select is_service()));
