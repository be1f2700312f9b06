-- More or less support, as a proposal of who gives it, decided by the municipality that receives.
create table scaling_proposal (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    direction text not null check (direction in ('UP', 'DOWN')),
    trigger_code text not null,
    hours_per_week int not null,
    start_on date not null,
    state text not null check (state in ('PROPOSED', 'GRANTED', 'DECLINED')),
    proposed_on date not null,
    proposed_by text not null,
    decide_by date not null,
    granted_hours int,
    decline_code text,
    decided_on date,
    decided_by text,
    constraint scaling_proposal_decided check ((state = 'PROPOSED') = (decided_by is null)),
    constraint scaling_proposal_granted check ((state = 'GRANTED') = (granted_hours is not null)),
    constraint scaling_proposal_declined check ((state = 'DECLINED') = (decline_code is not null))
);
create unique index scaling_proposal_open on scaling_proposal (case_id) where state = 'PROPOSED';
create index scaling_proposal_of_case on scaling_proposal (case_id, proposed_on);

alter table scaling_proposal enable row level security;
alter table scaling_proposal force row level security;
create policy seen on scaling_proposal for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    when 'MUNICIPALITY' then exists (select 1 from case_file c
        where c.id = case_id and c.assigned_municipality = any ((select caller_municipalities())::text[]))
    else false end);
create policy proposed on scaling_proposal for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy decided on scaling_proposal for update using (case (select caller_sight())
    when 'SERVICE' then true
    when 'MUNICIPALITY' then exists (select 1 from case_file c
        where c.id = case_id and c.assigned_municipality = any ((select caller_municipalities())::text[]))
    else false end)
    with check ((select is_service()) or decided_by = (select caller_subject()));
