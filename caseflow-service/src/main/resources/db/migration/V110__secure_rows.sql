-- The second lock (docs/domain/access.md): decided from the caller's raw claims, apart from the rules in Java.

-- The municipality of a known origin, beside the case, so that its policy needs no other secured table.
alter table case_file add column known_origin text;
update case_file c set known_origin = o.municipality from origin_finding o where o.case_id = c.id and o.basis = 'KNOWN';
create index case_file_by_known_origin on case_file (known_origin) where known_origin is not null;
create index introduction_by_organisation on introduction (organisation_id) where ended_on is null;

-- As what the caller looks here; null sees nothing.
create function caller_sight() returns text language sql stable parallel safe return case
    when is_service() then 'SERVICE'
    when caller_kind() = 'PROVIDER' and caller_has('case-worker', 'provider-manager', 'system') then 'PROVIDER'
    when caller_kind() = 'REGION' and caller_has('table-coordinator') then 'COORDINATOR'
    when caller_kind() = 'MUNICIPALITY' and caller_has('wmo-consultant') then 'MUNICIPALITY'
    when caller_kind() = 'CORPORATION' and caller_has('housing-officer', 'system') then 'INTRODUCED'
    when caller_kind() in ('PROVIDER', 'REGION') and caller_has('auditor', 'privacy-officer') then 'CONTROL'
end;

-- The service's time, which a test or a demonstration may have moved.
create function service_now() returns timestamptz language sql stable parallel safe
    return coalesce(nullif(current_setting('weerthuis.now', true), '')::timestamptz, now());

comment on table organisation is 'Open: names of parties and their municipalities; nobody is described here.';

create function caller_municipalities() returns text[] language sql stable parallel safe return (
    select municipality_codes from organisation where id = caller_organisation() and kind = 'MUNICIPALITY');

-- Two questions over more rows than the asker may see. Each answers the asker's own question and shows no row.
-- The cases through which the calling corporation may now know somebody.
create function introduced_cases() returns uuid[] language plpgsql stable as $$
declare
    standing text := current_setting('weerthuis.standing', true);
    cases uuid[];
begin
    perform set_config('weerthuis.standing', 'SERVICE', true);
    cases := array(
        select i.case_id
        from ${flyway:defaultSchema}.introduction i join ${flyway:defaultSchema}.case_file c on c.id = i.case_id
        where i.organisation_id = ${flyway:defaultSchema}.caller_organisation()
          and i.ended_on is null and i.until > ${flyway:defaultSchema}.service_now()
          and c.erased_on is null and c.closed_on is null
          and exists (select 1 from ${flyway:defaultSchema}.consent t where t.case_id = i.case_id
            and t.party_kind = 'CORPORATION' and t.scope = 'HOUSING' and t.status = 'GIVEN'
            and (t.valid_until is null
              or t.valid_until >= (${flyway:defaultSchema}.service_now() at time zone 'Europe/Amsterdam')::date)));
    perform set_config('weerthuis.standing', standing, true);
    return cases;
end $$;

-- Whether the caller's region knows a person by this number, or by this name and birth date.
create function region_knows(number_index bytea, person_index bytea) returns boolean language plpgsql stable as $$
declare
    standing text := current_setting('weerthuis.standing', true);
    known boolean;
begin
    perform set_config('weerthuis.standing', 'SERVICE', true);
    known := exists (select 1 from ${flyway:defaultSchema}.client
            where region = ${flyway:defaultSchema}.caller_region() and bsn_region_index = number_index)
        or exists (select 1 from ${flyway:defaultSchema}.client
            where region = ${flyway:defaultSchema}.caller_region() and person_region_index = person_index);
    perform set_config('weerthuis.standing', standing, true);
    return known;
end $$;

alter table case_file enable row level security;
alter table case_file force row level security;
create policy seen on case_file for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then provider_id = (select caller_organisation())
    when 'COORDINATOR' then region = (select caller_region())
    -- A protected case is known only to the municipality that will receive it.
    when 'MUNICIPALITY' then assigned_municipality = any ((select caller_municipalities())::text[])
        or protection_level = 'STANDARD' and known_origin = any ((select caller_municipalities())::text[])
    when 'INTRODUCED' then id = any ((select introduced_cases())::uuid[])
    when 'CONTROL' then case (select caller_kind())
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else region = (select caller_region()) end
    else false end);
create policy opened on case_file for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then provider_id = (select caller_organisation()) and region = (select caller_region())
    else false end);
-- A privacy officer may hold a case still to have it erased, which is the service's work; not change it.
create policy changed on case_file for update
    using (case
        when (select caller_sight()) = 'SERVICE' then true
        when (select caller_sight()) = 'PROVIDER' then provider_id = (select caller_organisation())
        when (select caller_sight()) = 'COORDINATOR' then region = (select caller_region())
        when (select caller_has('privacy-officer')) then case (select caller_kind())
            when 'PROVIDER' then provider_id = (select caller_organisation())
            when 'REGION' then region = (select caller_region())
            else false end
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        when 'COORDINATOR' then region = (select caller_region())
        else false end);

-- Who it is. Changed by the service alone: when somebody is erased.
alter table client enable row level security;
alter table client force row level security;
create policy seen on client for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY', 'INTRODUCED')
        then exists (select 1 from case_file c where c.client_id = client.id)
    else false end);
create policy registered on client for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then provider_id = (select caller_organisation()) and region = (select caller_region())
    else false end);
create policy erased on client for update
    using ((select is_service())) with check ((select is_service()));

alter table client_reference enable row level security;
alter table client_reference force row level security;
create policy own on client_reference
    using (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else false end);

alter table erasure enable row level security;
alter table erasure force row level security;
create policy service on erasure using ((select is_service())) with check ((select is_service()));

-- Parts of a case: for whom the part is, if the case is theirs. Written by its provider.
-- The history tells the process, also to who controls; a line is never changed.
alter table case_change enable row level security;
alter table case_change force row level security;
create policy seen on case_change for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY', 'CONTROL')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on case_change for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);

alter table origin_finding enable row level security;
alter table origin_finding force row level security;
create policy seen on origin_finding for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);

alter table precondition enable row level security;
alter table precondition force row level security;
create policy seen on precondition for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);

-- Household and support are also for the corporation that was introduced; consent decides whether it was.
alter table search_profile enable row level security;
alter table search_profile force row level security;
create policy seen on search_profile for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY', 'INTRODUCED')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);

alter table support_arrangement enable row level security;
alter table support_arrangement force row level security;
create policy seen on support_arrangement for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY', 'INTRODUCED')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);

alter table consent enable row level security;
alter table consent force row level security;
create policy seen on consent for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY', 'INTRODUCED')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);

alter table aftercare_moment enable row level security;
alter table aftercare_moment force row level security;
create policy seen on aftercare_moment for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY', 'CONTROL')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);

do $$
declare
    part text;
begin
    foreach part in array array['origin_finding', 'precondition', 'search_profile', 'support_arrangement', 'consent',
        'aftercare_moment'] loop
        execute format('create policy written on %I for insert with check (case (select caller_sight())'
            ' when ''SERVICE'' then true'
            ' when ''PROVIDER'' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
        execute format('create policy changed on %I for update using (case (select caller_sight())'
            ' when ''SERVICE'' then true'
            ' when ''PROVIDER'' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
    end loop;
end $$;

alter table introduction enable row level security;
alter table introduction force row level security;
create policy seen on introduction for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'INTRODUCED' then organisation_id = (select caller_organisation())
        and ended_on is null and until > (select service_now())
        and case_id = any ((select introduced_cases())::uuid[])
    else false end);
create policy granted on introduction for insert with check ((select is_service()));
create policy renewed on introduction for update using ((select is_service())) with check ((select is_service()));
