-- A region's office sets figures of its own municipalities; as long as nothing is known of these, where no other is known to
-- act. Else it would hear from a conflict what another region has set.
create function caller_plans(code text) returns boolean language sql stable
    return case
        when exists (select from organisation_municipality m where m.organisation_id = caller_organisation())
        then exists (select from organisation_municipality m
            where m.organisation_id = caller_organisation() and m.municipality_code = code)
        else not exists (select from organisation_municipality m join organisation o on o.id = m.organisation_id
            where o.kind = 'REGION' and m.municipality_code = code)
    end;

create policy own_soil on target as restrictive for insert
    with check ((select is_service()) or caller_plans(municipality_code));
create policy own_soil on neighbourhood_capacity as restrictive for insert
    with check ((select is_service()) or caller_plans(municipality_code));
