-- What a client asks to have corrected; words and answer under the client's key.
create table correction_request (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    concerns text not null check (concerns in ('IDENTITY', 'CONTACT', 'HOUSEHOLD', 'ORIGIN', 'SUPPORT', 'PROCESS', 'OTHER')),
    wish bytea,
    received_on date not null,
    answer_by date not null,
    recorded_by text not null,
    state text not null check (state in ('RECEIVED', 'CORRECTED', 'PARTLY_CORRECTED', 'REFUSED')),
    reason bytea,
    decided_on date,
    decided_by text,
    constraint correction_decided check ((state = 'RECEIVED') = (decided_on is null))
);
create index correction_request_of_case on correction_request (case_id, received_on);
create index correction_request_waiting on correction_request (answer_by) where state = 'RECEIVED';
alter table correction_request enable row level security;
alter table correction_request force row level security;
create policy seen on correction_request for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) = 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on correction_request for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) = 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy decided on correction_request for update using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) = 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy retained on correction_request for delete using ((select is_service()));
