-- The second lock (V003): decided from the caller's claims alone, whatever the service's own rule asks for.
create function secure_for_service(name text) returns void language plpgsql as $$
begin
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy service on %I using ((select is_service())) with check ((select is_service()))', name);
end $$;

select secure_for_service(name) from unnest(array['case_standing', 'offer_standing', 'dwelling', 'target',
    'realisation', 'organisation', 'agreement', 'region_parameter', 'snapshot', 'indicator_row']) as name;
drop function secure_for_service(text);

-- Who reads a view is bound by the policies of its tables.
alter view region_municipality set (security_invoker = true);
alter view region_organisation set (security_invoker = true);
alter view region_case set (security_invoker = true);

-- Who takes part is told to everybody who does; what was agreed, to the region that agreed it.
create policy caller_reads on organisation for select using ((select is_caller()));
create policy region_reads on agreement for select
    using ((select is_caller()) and region = (select caller_region()));

-- A provider's own cases.
create policy provider_reads on case_standing for select
    using (provider_id = (select caller_organisation())
        and (select caller_kind() = 'PROVIDER' and caller_has('case-worker', 'provider-manager', 'system')));

-- Those that were assigned to a municipality; where a case came from shows it to nobody.
create policy municipality_reads on case_standing for select
    using ((select caller_kind() = 'MUNICIPALITY' and caller_has('wmo-consultant', 'system'))
        and municipality_code in (select unnest(municipality_codes) from organisation
            where organisation_id = (select caller_organisation()) and kind = 'MUNICIPALITY'));

-- Those of the coordinator's region, by their municipality, or by their provider until they have one.
create policy coordinator_reads on case_standing for select
    using ((select caller_kind() = 'REGION' and caller_has('table-coordinator'))
        and (municipality_code in (select municipality_code from region_municipality
                where region = (select caller_region()))
            or municipality_code is null and provider_id in (select organisation_id from region_organisation
                where region = (select caller_region()))));

-- What was frozen, per region. Which of two values of a figure is shown is the service's own rule.
create policy region_reads on snapshot for select
    using ((select is_caller()) and region = (select caller_region()));
create policy region_reads on indicator_row for select
    using (snapshot_id in (select snapshot_id from snapshot where region = (select caller_region()))
        and (select is_caller()));
