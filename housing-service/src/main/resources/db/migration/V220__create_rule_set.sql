-- Numbers of rent and tenancy law by the day from which they hold: of one region, or without region of all. An adopted set
-- never changes, so that what was decided by it stays explained by it.
create table rule_set (
    id uuid primary key,
    version int not null,
    region text,
    edition text not null,
    valid_from date not null,
    source text not null,
    status text not null check (status in ('LOADED', 'ADOPTED')),
    temporary_grounds text[] not null,
    loaded_by text,
    loaded_on date not null,
    adopted_by text,
    adopted_on date,
    constraint rule_set_known unique nulls not distinct (region, edition),
    check ((status = 'ADOPTED') = (adopted_on is not null)),
    check (adopted_by is distinct from loaded_by or region is null)
);
create unique index rule_set_day_taken on rule_set (region, valid_from) nulls not distinct where status = 'ADOPTED';

create table rule_figure (
    rule_set_id uuid not null references rule_set,
    code text not null,
    number bigint not null,
    to_be_confirmed boolean not null,
    primary key (rule_set_id, code)
);

-- Told to all who plan in the region; a region's office writes those of its own region alone.
alter table rule_set enable row level security;
alter table rule_set force row level security;
create policy service on rule_set using ((select is_service())) with check ((select is_service()));
create policy planners on rule_set for select
    using (((select caller_is_corporation()) or (select caller_is_municipality()) or (select caller_is_region_office()))
        and (region is null or region = (select caller_region())));
create policy region_office on rule_set
    using ((select caller_is_region_office()) and region = (select caller_region()));

alter table rule_figure enable row level security;
alter table rule_figure force row level security;
create policy service on rule_figure using ((select is_service())) with check ((select is_service()));
create policy with_rule_set on rule_figure for select
    using (exists (select from rule_set s where s.id = rule_figure.rule_set_id));
create policy region_office on rule_figure
    using ((select caller_is_region_office()) and exists (select from rule_set s where s.id = rule_figure.rule_set_id
        and s.region = (select caller_region())));
