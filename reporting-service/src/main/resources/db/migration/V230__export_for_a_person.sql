-- Who guards the data of a provider's or a region's people, and gives them all that is known.
create policy custody on case_standing for select
    using ((select caller_has('privacy-officer')) and (
        (select caller_kind()) is not distinct from 'PROVIDER' and provider_id = (select caller_organisation())
        or (select caller_kind()) is not distinct from 'REGION' and (
            municipality_code in (select municipality_code from region_municipality
                where region = (select caller_region()))
            or municipality_code is null and provider_id in (select organisation_id from region_organisation
                where region = (select caller_region())))));
