-- What those who wait in a region need, counted once a week, rounded and without the few: nobody stands in it.
create table demand_day (
    region text not null,
    counted_on date not null,
    primary key (region, counted_on)
);
create table demand_count (
    region text not null,
    counted_on date not null,
    dimension text not null,
    value text not null,
    number bigint check (number >= 5),
    primary key (region, counted_on, dimension, value)
);

create function caller_plans_supply() returns boolean language sql stable
    return caller_is_coordinator() or caller_is_corporation() or caller_has_figures();

alter table demand_day enable row level security;
alter table demand_day force row level security;
create policy service on demand_day using ((select is_service())) with check ((select is_service()));
create policy planners on demand_day for select
    using ((select caller_plans_supply()) and region = (select caller_region()));

alter table demand_count enable row level security;
alter table demand_count force row level security;
create policy service on demand_count using ((select is_service())) with check ((select is_service()));
create policy planners on demand_count for select
    using ((select caller_plans_supply()) and region = (select caller_region()));
