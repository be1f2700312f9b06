-- Who guards the data of a provider's or a region's people, and gives them all that is known: the case, to know it is theirs.
create policy custody on case_file for select
    using ((select caller_has('privacy-officer')) and (
        (select caller_kind()) is not distinct from 'PROVIDER' and provider_id = (select caller_organisation())
        or (select caller_kind()) is not distinct from 'REGION'
            and provider_id = any ((select caller_parties())::uuid[])));
