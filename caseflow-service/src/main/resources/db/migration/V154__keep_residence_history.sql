-- Where somebody stayed, encrypted under their key; the finding of it stands in origin_finding.
create table residence_history (
    case_id uuid primary key references case_file,
    periods bytea,
    stated_on date not null,
    stated_by text not null
);

alter table residence_history enable row level security;
alter table residence_history force row level security;
create policy seen on residence_history for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on residence_history for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy changed on residence_history for update using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
