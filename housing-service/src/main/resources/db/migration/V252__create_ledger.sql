select set_config('weerthuis.standing', 'SERVICE', true);

-- One row per municipality and corporation: whoever books between them locks it.
create table ledger_contract (
    municipality_code text not null,
    corporation_id uuid not null,
    primary key (municipality_code, corporation_id)
);
comment on table ledger_contract is 'Open: a pair of keys that everybody knows, there to be locked';
insert into ledger_contract select distinct municipality_code, corporation_id from target;

-- What is booked stays. Above zero is to be done, below is done; what was wrong gets a counter-entry.
create table ledger_entry (
    id uuid primary key,
    position bigint generated always as identity,
    target_id uuid not null references target,
    region text not null,
    municipality_code text not null,
    corporation_id uuid not null,
    target_group text not null,
    kind text not null
        check (kind in ('OPENING', 'CARRIED_IN', 'TARGET', 'ADJUSTMENT', 'REALISED', 'CARRIED_OUT')),
    amount int not null,
    -- In which it is booked: 4 * year + 0..3. It was open then.
    quarter int not null,
    -- The day of what it is about; that may lie in a quarter that was closed before it was known.
    concerns_on date not null,
    realisation_id uuid,
    carried_from uuid references ledger_entry,
    corrects uuid references ledger_entry,
    exchange_id uuid,
    decision text,
    booked_at timestamptz not null
);
create index ledger_entry_of_target on ledger_entry (target_id, kind) include (amount, quarter);
create index ledger_entry_in_order on ledger_entry (target_id, position);
-- A key counts once.
create unique index ledger_realisation_once on ledger_entry (realisation_id)
    where realisation_id is not null and corrects is null;
create unique index ledger_carried_out_once on ledger_entry (target_id) where kind = 'CARRIED_OUT';
create unique index ledger_entry_corrected on ledger_entry (corrects) where corrects is not null;

create function keep_what_is_booked() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: book a counter-entry', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger ledger_entry_stays before update or delete on ledger_entry
    for each row execute function keep_what_is_booked();
create trigger ledger_stays before truncate on ledger_entry
    for each statement execute function keep_what_is_booked();

alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy service on ledger_entry using ((select is_service())) with check ((select is_service()));
-- What was realised for one group leads to persons: a corporation is told it of all groups together alone.
create policy corporation on ledger_entry for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation())
        and (target_group = 'ALL' or kind in ('OPENING', 'TARGET', 'ADJUSTMENT')));
create policy municipality on ledger_entry for select
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));
create policy region_office on ledger_entry
    using ((select caller_is_region_office()) and region = (select caller_region()));

-- What a corporation pledged stands apart from what it gave. The latest counts.
create table supply_pledge (
    id uuid primary key,
    position bigint generated always as identity,
    target_id uuid not null references target,
    region text not null,
    municipality_code text not null,
    corporation_id uuid not null,
    number int not null check (number >= 0),
    pledged_on date not null
);
create index supply_pledge_of_target on supply_pledge (target_id, position desc) include (number);
create trigger supply_pledge_stays before update or delete on supply_pledge
    for each row execute function keep_what_is_booked();

alter table supply_pledge enable row level security;
alter table supply_pledge force row level security;
create policy service on supply_pledge using ((select is_service())) with check ((select is_service()));
create policy corporation on supply_pledge
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy municipality on supply_pledge for select
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));
create policy region_office on supply_pledge for select
    using ((select caller_is_region_office()) and region = (select caller_region()));

-- The parties looked at a target halfway, with the numbers of that day.
create table target_review (
    id uuid primary key,
    target_id uuid not null references target,
    region text not null,
    municipality_code text not null,
    corporation_id uuid not null,
    half_year int not null,
    reviewed_on date not null,
    outcome text not null check (outcome in ('KEPT', 'ADJUSTED')),
    assumptions text[] not null,
    decision text not null,
    due int,
    realised int not null,
    pledged int,
    number int,
    constraint target_reviewed unique (target_id, half_year)
);
alter table target_review enable row level security;
alter table target_review force row level security;
create policy service on target_review using ((select is_service())) with check ((select is_service()));
create policy corporation on target_review for select
    using ((select caller_is_corporation()) and corporation_id = (select caller_organisation()));
create policy municipality on target_review for select
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));
create policy region_office on target_review
    using ((select caller_is_region_office()) and region = (select caller_region()));
