select set_config('weerthuis.standing', 'SERVICE', true);

-- When somebody is asked how it goes; planned with the keys. Who begins again has a new round of them.
create table planned_moment (
    id uuid primary key,
    case_id uuid not null references case_file,
    region text not null,
    round int not null,
    moment text not null check (moment in ('M3', 'M6', 'M12', 'M24')),
    due_on date not null,
    done_on date,
    lapsed_on date,
    constraint planned_moment_once unique (case_id, round, moment)
);
create index planned_moment_due on planned_moment (region, due_on) where done_on is null and lapsed_on is null;

alter table aftercare_moment add column round int not null default 1;
alter table aftercare_moment drop constraint aftercare_moment_known;
alter table aftercare_moment add constraint aftercare_moment_known unique (case_id, round, moment);

insert into planned_moment (id, case_id, region, round, moment, due_on, done_on, lapsed_on)
select gen_random_uuid(), c.id, c.region, 1, m.moment, (c.key_date + m.after)::date, a.recorded_on, c.closed_on
from case_file c
cross join (values ('M3', interval '3 months'), ('M6', interval '6 months'), ('M12', interval '12 months'),
    ('M24', interval '24 months')) m (moment, after)
left join aftercare_moment a on a.case_id = c.id and a.moment = m.moment
where c.key_date is not null;

-- That something goes wrong in a tenancy: seen by the provider, or told by allocation, which knows the landlord.
create table signal (
    id uuid primary key,
    case_id uuid not null references case_file,
    region text not null,
    signal_ref uuid,
    kind text not null,
    raised_on date not null,
    respond_by date not null,
    answer text,
    answered_on date,
    constraint signal_answered_whole check ((answer is null) = (answered_on is null))
);
create unique index signal_known on signal (signal_ref) where signal_ref is not null;
create index signal_of_case on signal (case_id, raised_on);
create index signal_open on signal (region, respond_by) where answered_on is null;

-- Yellow before red (domain notes, 3.8).
create table warning (
    id uuid primary key,
    case_id uuid not null references case_file,
    card text not null check (card in ('YELLOW', 'RED')),
    ground text not null check (ground in ('NUISANCE', 'ARREARS', 'NO_COOPERATION', 'OTHER')),
    given_on date not null
);
create index warning_of_case on warning (case_id, given_on);

-- What the provider promised for when it gets difficult.
create table return_guarantee (
    case_id uuid primary key references case_file,
    time_out boolean not null,
    return_to_facility boolean not null,
    until date not null,
    constraint return_guarantee_of_something check (time_out or return_to_facility)
);

do $$
declare
    part text;
begin
    foreach part in array array['planned_moment', 'signal', 'warning', 'return_guarantee'] loop
        execute format('alter table %I enable row level security', part);
        execute format('alter table %I force row level security', part);
        execute format('create policy seen on %I for select using (case'
            ' when (select caller_sight()) = ''SERVICE'' then true'
            ' when (select caller_sight()) in (''PROVIDER'', ''COORDINATOR'', ''MUNICIPALITY'', ''CONTROL'')'
            ' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
        execute format('create policy written on %I for insert with check (case (select caller_sight())'
            ' when ''SERVICE'' then true'
            ' when ''PROVIDER'' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
        execute format('create policy changed on %I for update using (case (select caller_sight())'
            ' when ''SERVICE'' then true'
            ' when ''PROVIDER'' then exists (select 1 from case_file c where c.id = case_id)'
            ' else false end)', part);
    end loop;
end $$;
