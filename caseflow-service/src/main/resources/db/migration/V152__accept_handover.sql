-- The warm handover: what the provider did, and what the municipality that receives says of it.
create table handover (
    case_id uuid primary key references case_file,
    version int not null,
    done text[] not null,
    prepared_on date not null,
    prepared_by text not null,
    accepted_on date,
    accepted_by text,
    returned_on date,
    missing text[] not null,
    constraint handover_accepted_by_somebody check ((accepted_on is null) = (accepted_by is null))
);

alter table handover enable row level security;
alter table handover force row level security;
create policy seen on handover for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'MUNICIPALITY')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy prepared on handover for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
-- Of the municipalities that see the case only the one that receives it answers.
create policy answered on handover for update using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    when 'MUNICIPALITY' then exists (select 1 from case_file c
        where c.id = case_id and c.assigned_municipality = any ((select caller_municipalities())::text[]))
    else false end);
