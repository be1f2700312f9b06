-- What allocation said of the rent when a dwelling was offered, and by which edition of the rules: no income, no household,
-- no person. Kept when the offer ends, as its hold is.
create table rent_verdict (
    offer_id uuid primary key,
    dwelling_id uuid not null references dwelling,
    corporation_id uuid not null,
    region text not null,
    verdict text not null check (verdict in ('APPROPRIATE', 'ABOVE_NORM', 'NOT_SUBJECT')),
    rule_set text not null,
    rent_cents bigint not null,
    decided_on date not null
);
create index rent_verdict_by_corporation on rent_verdict (corporation_id, decided_on);
create index rent_verdict_by_region on rent_verdict (region, decided_on);

-- As the hold of the offer: the corporation its own, the coordinator those of the region.
alter table rent_verdict enable row level security;
alter table rent_verdict force row level security;
create policy service on rent_verdict using ((select is_service())) with check ((select is_service()));
create policy corporation on rent_verdict for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy coordinator on rent_verdict for select
    using ((select caller_is_coordinator()) and region = (select caller_region()));
-- Who gives somebody all that is known of their home gives this too.
create policy custody on rent_verdict for select
    using ((select caller_has('privacy-officer')) and (
        (select caller_kind()) is not distinct from 'CORPORATION' and corporation_id = (select caller_organisation())
        or (select caller_kind()) is not distinct from 'REGION' and region = (select caller_region())));

-- Offers that came to a home, whatever a tenancy looks like; whoever asks sees what they see of tenancies.
create view home_with_keys with (security_invoker = true) as
    select offer_id, min(key_date) as key_date from tenancy where key_date is not null group by offer_id;
