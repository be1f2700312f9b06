-- What stands in the way of more than one, followed to its answer. Which cases it concerns stands apart, for row security.
create table bottleneck (
    id uuid primary key,
    version int not null,
    region text not null,
    category text not null,
    party text not null,
    concerns text not null,
    level text not null check (level in ('CASE', 'TABLE', 'MANAGEMENT', 'BOARD', 'EXTERNAL')),
    raised_on date not null,
    answer_by date not null,
    answer text,
    resolved_on date,
    cases int not null,
    constraint bottleneck_answered check ((answer is null) = (resolved_on is null))
);
-- Several who meet the same at once meet one line.
create unique index bottleneck_open_once on bottleneck (region, category, party, concerns) where resolved_on is null;
create index bottleneck_by_region on bottleneck (region, raised_on);

create table bottleneck_case (
    bottleneck_id uuid not null references bottleneck,
    case_id uuid not null references case_file,
    linked_on date not null,
    primary key (bottleneck_id, case_id)
);

alter table bottleneck enable row level security;
alter table bottleneck force row level security;
create policy seen on bottleneck for select using (case
    when (select is_service()) then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR') then region = (select caller_region())
    else false end);
create policy written on bottleneck for insert with check ((select is_service()));
create policy changed on bottleneck for update using ((select is_service())
    or (select caller_sight()) = 'COORDINATOR' and region = (select caller_region()));

alter table bottleneck_case enable row level security;
alter table bottleneck_case force row level security;
create policy seen on bottleneck_case for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on bottleneck_case for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
