-- Who guards the data of a corporation's tenants or of a region's people, and gives them all that is known of their home.
create policy custody on reservation for select
    using ((select caller_has('privacy-officer')) and (
        (select caller_kind()) is not distinct from 'CORPORATION' and corporation_id = (select caller_organisation())
        or (select caller_kind()) is not distinct from 'REGION' and region = (select caller_region())));
