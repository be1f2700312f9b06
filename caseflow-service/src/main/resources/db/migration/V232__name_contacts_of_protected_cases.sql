-- Who at a party that receives a protected case may know of it: one person, named by who keeps the case; not the organisation.
create table named_contact (
    id uuid primary key,
    case_id uuid not null references case_file,
    organisation_id uuid not null,
    subject text not null,
    named_at timestamptz not null,
    named_by text not null,
    ended_at timestamptz,
    ended_by text
);
create unique index named_contact_once on named_contact (case_id, organisation_id) where ended_at is null;
create index named_contact_of_subject on named_contact (organisation_id, subject) where ended_at is null;

-- The protected cases that the caller was named for; one more question over more rows than the asker may see (V110).
create function named_cases() returns uuid[] language plpgsql stable as $$
declare
    standing text := current_setting('weerthuis.standing', true);
    cases uuid[];
begin
    perform set_config('weerthuis.standing', 'SERVICE', true);
    cases := array(
        select case_id from ${flyway:defaultSchema}.named_contact
        where ended_at is null and organisation_id = ${flyway:defaultSchema}.caller_organisation()
          and subject = ${flyway:defaultSchema}.caller_subject());
    perform set_config('weerthuis.standing', standing, true);
    return cases;
end $$;

alter policy seen on case_file using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then provider_id = (select caller_organisation())
    when 'COORDINATOR' then region = (select caller_region())
    -- A protected case is known only to the municipality that will receive it, and there to one named person.
    when 'MUNICIPALITY' then assigned_municipality = any ((select caller_municipalities())::text[])
            and (protection_level = 'STANDARD' or id = any ((select named_cases())::uuid[]))
        or protection_level = 'STANDARD' and known_origin = any ((select caller_municipalities())::text[])
    when 'INTRODUCED' then id = any ((select introduced_cases())::uuid[])
    when 'CONTROL' then case (select caller_kind())
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else region = (select caller_region()) end
    else false end);

-- Those who take over meet a protected person through the same one person; a corporation as before.
create or replace function living_introductions() returns uuid[] language plpgsql stable as $$
declare
    standing text := current_setting('weerthuis.standing', true);
    named uuid[] := ${flyway:defaultSchema}.named_cases();
    found uuid[];
begin
    perform set_config('weerthuis.standing', 'SERVICE', true);
    found := array(
        select i.id
        from ${flyway:defaultSchema}.introduction i join ${flyway:defaultSchema}.case_file c on c.id = i.case_id
        where i.organisation_id = ${flyway:defaultSchema}.caller_organisation()
          and ${flyway:defaultSchema}.introduction_kind(i.purpose) = ${flyway:defaultSchema}.caller_kind()
          and i.ended_on is null and i.until > ${flyway:defaultSchema}.service_now()
          and c.erased_on is null and c.closed_on is null
          and (c.protection_level = 'STANDARD' or i.purpose not in ('SUPPORT', 'HANDOVER') or c.id = any (named))
          and (select t.status = 'GIVEN' and (t.valid_until is null
                  or t.valid_until >= (${flyway:defaultSchema}.service_now() at time zone 'Europe/Amsterdam')::date)
               from ${flyway:defaultSchema}.consent t
               where t.case_id = i.case_id
                 and t.party_kind = ${flyway:defaultSchema}.introduction_kind(i.purpose)
                 and t.scope = ${flyway:defaultSchema}.introduction_scope(i.purpose)
                 and (t.organisation_id is null or t.organisation_id = i.organisation_id)
               order by t.organisation_id is null limit 1));
    perform set_config('weerthuis.standing', standing, true);
    return found;
end $$;

-- Kept by who keeps the case; who is named finds their own line and no other.
alter table named_contact enable row level security;
alter table named_contact force row level security;
create policy seen on named_contact for select using (case
    when (select is_service()) then true
    when (select caller_sight()) = 'COORDINATOR' then exists (select 1 from case_file c where c.id = case_id)
    when organisation_id = (select caller_organisation()) and subject = (select caller_subject()) then true
    when (select caller_sight()) = 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy named on named_contact for insert with check (case
    when (select is_service()) then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then named_by = (select caller_subject())
        and exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy ended on named_contact for update
    using (case
        when (select is_service()) then true
        when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then ended_at is null
            and exists (select 1 from case_file c where c.id = case_id)
        else false end)
    with check ((select is_service()) or ended_by = (select caller_subject()));
create policy out_of_conflict on named_contact as restrictive for select using ((select is_service())
    or case_id <> all ((select conflicted_cases())::uuid[]));
