-- A quarter between a municipality and a corporation, put before both to sign. Its figures are those of that moment: from then
-- on nothing more is booked in it.
create table quarter_closing (
    id uuid primary key,
    version int not null,
    region text not null,
    municipality_code text not null,
    corporation_id uuid not null,
    quarter int not null,
    status text not null check (status in ('PROPOSED', 'DISPUTED', 'CLOSED', 'WITHDRAWN')),
    proposed_on date not null,
    municipality_signed_on date,
    municipality_signed_by text,
    corporation_signed_on date,
    corporation_signed_by text,
    closed_on date
);
create unique index quarter_closing_known on quarter_closing (municipality_code, corporation_id, quarter)
    where status <> 'WITHDRAWN';
create index quarter_closing_by_region on quarter_closing (region, quarter);
create index quarter_closing_by_corporation on quarter_closing (corporation_id, quarter);

create table quarter_closing_line (
    closing_id uuid not null references quarter_closing,
    position int not null,
    target_id uuid not null,
    target_group text not null,
    unit text not null,
    opening int not null,
    number int,
    realised_in_quarter int not null,
    realised int not null,
    pledged int,
    balance int,
    primary key (closing_id, position)
);

create table quarter_closing_dispute (
    closing_id uuid not null references quarter_closing,
    position int not null,
    party text not null check (party in ('MUNICIPALITY', 'CORPORATION')),
    code text not null,
    target_id uuid,
    claimed int,
    raised_on date not null,
    outcome text check (outcome in ('UPHELD', 'REJECTED', 'STANDS')),
    decision text,
    settled_on date,
    primary key (closing_id, position)
);

alter table quarter_closing enable row level security;
alter table quarter_closing force row level security;
create policy service on quarter_closing using ((select is_service())) with check ((select is_service()));
create policy corporation_reads on quarter_closing for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy corporation_signs on quarter_closing for update
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy municipality_reads on quarter_closing for select
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));
create policy municipality_signs on quarter_closing for update
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));
create policy region_office on quarter_closing
    using ((select caller_is_region_office()) and region = (select caller_region()));

alter table quarter_closing_line enable row level security;
alter table quarter_closing_line force row level security;
create policy service on quarter_closing_line using ((select is_service())) with check ((select is_service()));
create policy with_closing on quarter_closing_line for select
    using (exists (select from quarter_closing c where c.id = quarter_closing_line.closing_id));
create policy region_office on quarter_closing_line
    using ((select caller_is_region_office())
        and exists (select from quarter_closing c where c.id = quarter_closing_line.closing_id));

-- Each party raises its own; the region office settles.
alter table quarter_closing_dispute enable row level security;
alter table quarter_closing_dispute force row level security;
create policy service on quarter_closing_dispute using ((select is_service())) with check ((select is_service()));
create policy with_closing on quarter_closing_dispute for select
    using (exists (select from quarter_closing c where c.id = quarter_closing_dispute.closing_id));
create policy corporation_raises on quarter_closing_dispute for insert
    with check ((select caller_is_corporation()) and party = 'CORPORATION'
        and exists (select from quarter_closing c where c.id = quarter_closing_dispute.closing_id));
create policy municipality_raises on quarter_closing_dispute for insert
    with check ((select caller_is_municipality()) and party = 'MUNICIPALITY'
        and exists (select from quarter_closing c where c.id = quarter_closing_dispute.closing_id));
create policy region_office on quarter_closing_dispute
    using ((select caller_is_region_office())
        and exists (select from quarter_closing c where c.id = quarter_closing_dispute.closing_id));
