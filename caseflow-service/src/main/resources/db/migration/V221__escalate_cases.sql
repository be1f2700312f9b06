-- A case that somebody higher has to answer: a flag beside its state. What was escalated before stays, with its answer.
create table case_escalation (
    id uuid primary key,
    version int not null,
    case_id uuid not null references case_file,
    region text not null,
    level text not null check (level in ('CASE', 'TABLE', 'MANAGEMENT', 'BOARD', 'EXTERNAL')),
    reason text not null check (reason in ('STEP_OVERDUE', 'NO_FITTING_DWELLING', 'PRECONDITION_STUCK',
        'SUPPORT_NOT_ARRANGED', 'ORIGIN_DISPUTED', 'OFFER_REFUSED', 'PARTIES_DISAGREE', 'OTHER')),
    explanation bytea,
    term_id uuid references case_term,
    raised_by_kind text not null,
    raised_on date not null,
    level_since date not null,
    answer_by date not null,
    outcome text check (outcome in ('SOLVED', 'AGREEMENT_MADE', 'EXCEPTION_MADE', 'ACCEPTED_AS_IS', 'PASSED_ON_OUTSIDE',
        'STEP_TAKEN', 'CASE_ENDED')),
    answer bytea,
    resolved_on date,
    constraint escalation_answered check ((outcome is null) = (resolved_on is null)),
    constraint escalation_of_late_step check ((term_id is not null) = (reason = 'STEP_OVERDUE'))
);
comment on column case_escalation.explanation is 'Under the key of the client, as the answer.';
comment on column case_escalation.term_id is 'The step that was late; it is escalated once.';
create unique index case_escalation_open_once on case_escalation (case_id) where resolved_on is null;
create unique index case_escalation_of_term on case_escalation (term_id) where term_id is not null;
create index case_escalation_of_case on case_escalation (case_id, raised_on);
create index case_escalation_due on case_escalation (region, answer_by) where resolved_on is null;

alter table case_escalation enable row level security;
alter table case_escalation force row level security;
create policy seen on case_escalation for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on case_escalation for insert with check (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy changed on case_escalation for update using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
