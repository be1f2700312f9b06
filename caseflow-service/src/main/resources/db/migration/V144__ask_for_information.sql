-- What the table asks of the provider about one case, and the answer; both under the client's key.
create table information_request (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    question bytea,
    due_on date not null,
    state text not null check (state in ('ASKED', 'ANSWERED', 'WITHDRAWN')),
    asked_by text not null,
    asked_at timestamptz not null,
    answer bytea,
    ended_by text,
    ended_at timestamptz,
    constraint information_request_ended check ((state = 'ASKED') = (ended_by is null))
);
create index information_request_of_case on information_request (case_id, asked_at desc);

alter table information_request enable row level security;
alter table information_request force row level security;
create policy seen on information_request for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy asked on information_request for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'COORDINATOR' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy ended on information_request for update
    using (case
        when (select caller_sight()) = 'SERVICE' then true
        when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
            then exists (select 1 from case_file c where c.id = case_id)
        else false end)
    with check (case
        when (select caller_sight()) = 'SERVICE' then true
        when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
            then exists (select 1 from case_file c where c.id = case_id)
        else false end);
