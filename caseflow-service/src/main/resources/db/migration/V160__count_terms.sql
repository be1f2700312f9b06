-- Every step of a case has a term in working days. One runs per case; what ran before stays, with what stopped it.
create table case_term (
    id uuid primary key,
    case_id uuid not null references case_file,
    region text not null,
    step text not null check (step in ('COMPLETENESS_CHECK', 'COMPLETION', 'TABLING', 'DECISION', 'PREPARATION', 'SEARCH',
        'OFFER', 'ANSWER', 'CONTRACT', 'KEYS', 'HANDOVER')),
    party text not null check (party in ('PROVIDER', 'REGION', 'CORPORATION')),
    days int not null,
    begun_on date not null,
    planned_on date not null,
    due_on date not null,
    told_on date not null,
    ended_on date,
    number bigint generated always as identity,
    constraint case_term_forward check (due_on >= planned_on and told_on >= due_on)
);
comment on column case_term.planned_on is 'When it was due before anything stopped the clock.';
comment on column case_term.told_on is 'From the day after, the table sees what another party is late with.';
create unique index case_term_runs on case_term (case_id) where ended_on is null;
create index case_term_of_case on case_term (case_id, number);
create index case_term_due on case_term (region, due_on) where ended_on is null;

-- Parked until a date: the clock stands still, and no dwelling is offered.
create table case_hold (
    id uuid primary key,
    case_id uuid not null references case_file,
    reason text not null check (reason in ('CLIENT_WISH', 'CLIENT_UNREACHABLE', 'TEMPORARILY_ELSEWHERE', 'OTHER_PARTY',
        'PROCEDURE', 'OTHER')),
    held_on date not null,
    until date not null,
    held_by_kind text not null,
    ended_on date,
    constraint case_hold_forward check (until >= held_on and ended_on >= held_on)
);
create index case_hold_of_case on case_hold (case_id, held_on);

create index case_file_by_change on case_file (region, changed_at) where closed_on is null;

do $$
declare
    part text;
begin
    foreach part in array array['case_term', 'case_hold'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy seen on %I for select using (case'
            ' when (select caller_sight()) = ''SERVICE'' then true'
            ' when (select caller_sight()) in (''PROVIDER'', ''COORDINATOR'', ''MUNICIPALITY'', ''CONTROL'')'
            ' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
        execute format('create policy written on %I for insert with check (case'
            ' when (select caller_sight()) = ''SERVICE'' then true'
            ' when (select caller_sight()) in (''PROVIDER'', ''COORDINATOR'')'
            ' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
        execute format('create policy changed on %I for update using (case'
            ' when (select caller_sight()) = ''SERVICE'' then true'
            ' when (select caller_sight()) in (''PROVIDER'', ''COORDINATOR'')'
            ' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
    end loop;
end $$;
