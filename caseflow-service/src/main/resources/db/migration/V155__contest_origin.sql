-- Municipalities that differ about an origin: step by step, with a term each.
create table origin_dispute (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    ground text not null,
    step text not null check (step in ('CONTACT_PERSONS', 'REGIONAL_ADVISER', 'DISPUTE_COMMITTEE', 'SETTLED')),
    raised_on date not null,
    raised_by uuid not null,
    step_since date not null,
    due_on date,
    settled_on date,
    settled_municipality text,
    constraint origin_dispute_due_while_open check ((step = 'SETTLED') = (due_on is null)),
    constraint origin_dispute_settled_on_a_day check ((step = 'SETTLED') = (settled_on is not null))
);
create unique index origin_contested on origin_dispute (case_id) where step <> 'SETTLED';
create index origin_dispute_of_case on origin_dispute (case_id, raised_on);

-- Who pays: neither where somebody comes from nor where they will live.
create table financial_responsibility (
    case_id uuid primary key references case_file,
    municipality text not null,
    ground text not null,
    since_on date not null,
    stated_on date not null,
    stated_by text not null
);

do $$
declare
    part text;
begin
    foreach part in array array['origin_dispute', 'financial_responsibility'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy seen on %I for select using (case'
            ' when (select caller_sight()) = ''SERVICE'' then true'
            ' when (select caller_sight()) in (''PROVIDER'', ''COORDINATOR'', ''MUNICIPALITY'')'
            '   then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
    end loop;
end $$;

create policy raised on origin_dispute for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('COORDINATOR', 'MUNICIPALITY') then raised_by = (select caller_organisation())
        and exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy brought_on on origin_dispute for update using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('COORDINATOR', 'MUNICIPALITY')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy stated on financial_responsibility for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy stated_anew on financial_responsibility for update using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
