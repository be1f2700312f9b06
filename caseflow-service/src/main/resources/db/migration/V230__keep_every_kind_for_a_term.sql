-- Also of who never became a client, of files that were sent in, and of what a client is found by, a term.
alter table retention_rule drop constraint retention_rule_record_kind_check;
alter table retention_rule add constraint retention_rule_record_kind_check check (record_kind in ('CASE',
    'CONSENT_HISTORY', 'INTRODUCTION', 'BREAK_GLASS', 'CORRECTION_REQUEST', 'ERASURE_REQUEST', 'ACCESS_LOG', 'EXPECTATION',
    'DRAFT', 'CLIENT_REFERENCE', 'NOMINATION_FILE'));
alter table retention_rule drop constraint retention_rule_trigger_check;
alter table retention_rule add constraint retention_rule_trigger_check check (trigger in ('CASE_CLOSED', 'ENDED', 'OPENED',
    'DECIDED', 'WRITTEN', 'LAST_CHANGED'));

select set_config('weerthuis.standing', 'SERVICE', true);
insert into retention_rule (id, record_kind, trigger, months, action, legal_source, valid_from, set_by, set_at)
select gen_random_uuid(), r.kind, r.trigger, r.months, r.action, r.source, date '2018-05-25', 'caseflow', now()
from (values
    ('EXPECTATION', 'ENDED', 12, 'DELETE_RECORD', 'AVG, artikel 5 lid 1 onder e'),
    ('DRAFT', 'LAST_CHANGED', 12, 'DELETE_RECORD', 'AVG, artikel 5 lid 1 onder e'),
    ('CLIENT_REFERENCE', 'ENDED', 3, 'DELETE_RECORD', 'AVG, artikel 17: alleen zolang een oud bestand nog kan komen'),
    ('NOMINATION_FILE', 'ENDED', 3, 'DELETE_RECORD', 'AVG, artikel 5 lid 1 onder e')
) as r (kind, trigger, months, action, source);

-- What an erased client, or one who moved to another provider, was found by: known until a file of before can come no more.
alter table client_reference add column id uuid not null default gen_random_uuid();
alter table client_reference add column ended_on date;
create unique index client_reference_by_id on client_reference (id);
create index client_reference_of_case on client_reference (case_id);
create index client_reference_ended on client_reference (ended_on) where ended_on is not null;
update client_reference r set ended_on = coalesce(c.erased_on, current_date)
from case_file c where c.id = r.case_id and (c.erased_on is not null or c.provider_id <> r.provider_id);

create policy retained on expectation for delete using ((select is_service()));
create index expectation_left on expectation (region, changed_at) where state = 'LEFT';
create index draft_not_submitted on draft (region, changed_at) where state <> 'SUBMITTED';
