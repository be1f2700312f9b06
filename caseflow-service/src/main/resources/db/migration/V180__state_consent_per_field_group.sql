-- Consent about one organisation goes before consent about its kind; without field groups it is about all of the scope.
select set_config('weerthuis.standing', 'SERVICE', true);
alter table consent add column organisation_id uuid;
alter table consent add column field_groups text[];
alter table consent drop constraint consent_once_per_party;
create unique index consent_once_per_party on consent
    (case_id, party_kind, scope, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'));
alter table consent drop constraint consent_scope_check;
alter table consent add constraint consent_scope_check check (scope in ('TABLE', 'HOUSING', 'SUPPORT', 'HANDOVER'));

-- What was agreed when: every statement, in order, never changed.
create table consent_change (
    id uuid primary key,
    case_id uuid not null references case_file,
    position int not null,
    party_kind text not null,
    scope text not null,
    organisation_id uuid,
    status text not null check (status in ('GIVEN', 'WITHDRAWN')),
    field_groups text[],
    valid_until date,
    stated_at timestamptz not null,
    stated_by text not null,
    constraint consent_change_in_order unique (case_id, position)
);
-- Of before, only the last word is known, and its day.
insert into consent_change (id, case_id, position, party_kind, scope, status, valid_until, stated_at, stated_by)
select gen_random_uuid(), case_id, row_number() over (partition by case_id order by changed_on, scope, party_kind),
    party_kind, scope, status, valid_until, changed_on::timestamp at time zone 'Europe/Amsterdam', 'caseflow'
from consent;

alter table consent_change enable row level security;
alter table consent_change force row level security;
create policy seen on consent_change for select using (case
    when (select caller_sight()) = 'SERVICE' then true
    when (select caller_sight()) in ('PROVIDER', 'COORDINATOR', 'CONTROL')
        then exists (select 1 from case_file c where c.id = case_id)
    else false end);
create policy written on consent_change for insert with check (case (select caller_sight())
    when 'SERVICE' then true
    when 'PROVIDER' then exists (select 1 from case_file c where c.id = case_id)
    else false end);
