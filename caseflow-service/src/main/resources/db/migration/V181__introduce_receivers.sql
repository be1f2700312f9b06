-- Introductions of those who take over, beside corporations: a purpose, a kind of party and a scope of consent belong
-- together. What the client said of one organisation goes before what was said of its kind.

create function introduction_scope(purpose text) returns text language sql immutable parallel safe return case purpose
    when 'HOUSING' then 'HOUSING' when 'HOUSING_OFFER' then 'HOUSING'
    when 'SUPPORT' then 'SUPPORT' when 'HANDOVER' then 'HANDOVER' end;

create function introduction_kind(purpose text) returns text language sql immutable parallel safe return case purpose
    when 'HOUSING' then 'CORPORATION' when 'HOUSING_OFFER' then 'CORPORATION'
    when 'SUPPORT' then 'PROVIDER' when 'HANDOVER' then 'MUNICIPALITY' end;

-- The introductions through which the calling organisation may now meet somebody; the fourth question of its kind (V110).
create function living_introductions() returns uuid[] language plpgsql stable as $$
declare
    standing text := current_setting('weerthuis.standing', true);
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

-- Which cases a corporation may know: those behind its living introductions.
create or replace function introduced_cases() returns uuid[] language plpgsql stable as $$
declare
    living uuid[] := ${flyway:defaultSchema}.living_introductions();
    standing text := current_setting('weerthuis.standing', true);
    cases uuid[];
begin
    perform set_config('weerthuis.standing', 'SERVICE', true);
    cases := array(select case_id from ${flyway:defaultSchema}.introduction where id = any (living));
    perform set_config('weerthuis.standing', standing, true);
    return cases;
end $$;

-- A receiver sees the introduction and no row of the case: what it opens, the service reads for them.
alter policy seen on introduction using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('INTRODUCED', 'PROVIDER', 'MUNICIPALITY')
        then organisation_id = (select caller_organisation())
            and ended_on is null and until > (select service_now())
            and id = any ((select living_introductions())::uuid[])
    else false end);
