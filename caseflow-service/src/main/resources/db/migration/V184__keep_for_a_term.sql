-- How long what is kept, and on which ground: data of a region, dated; without a region it holds wherever none was set.
create table retention_rule (
    id uuid primary key,
    region text,
    record_kind text not null check (record_kind in ('CASE', 'CONSENT_HISTORY', 'INTRODUCTION', 'BREAK_GLASS',
        'CORRECTION_REQUEST', 'ERASURE_REQUEST', 'ACCESS_LOG')),
    trigger text not null check (trigger in ('CASE_CLOSED', 'ENDED', 'OPENED', 'DECIDED', 'WRITTEN')),
    months int not null check (months between 1 and 1200),
    action text not null check (action in ('ERASE_PERSON', 'DELETE_RECORD', 'KEEP')),
    legal_source text not null,
    valid_from date not null,
    set_by text not null,
    set_at timestamptz not null
);
create unique index retention_rule_known on retention_rule (coalesce(region, ''), record_kind, valid_from);
alter table retention_rule enable row level security;
alter table retention_rule force row level security;
create policy everybody on retention_rule for select using (true);
create policy officer on retention_rule for insert with check ((select is_service())
    or (select caller_has('privacy-officer')) and (select caller_kind()) = 'REGION' and region = (select caller_region()));

select set_config('weerthuis.standing', 'SERVICE', true);
insert into retention_rule (id, record_kind, trigger, months, action, legal_source, valid_from, set_by, set_at)
select gen_random_uuid(), r.kind, r.trigger, r.months, r.action, r.source, date '2018-05-25', 'caseflow', now()
from (values
    ('CASE', 'CASE_CLOSED', 180, 'ERASE_PERSON', 'Wmo 2015, artikel 5.3.4 lid 1 (vijftien jaar; te bevestigen)'),
    ('CONSENT_HISTORY', 'CASE_CLOSED', 180, 'KEEP', 'Wmo 2015, artikel 5.3.4 lid 1: gaat met de persoon mee'),
    ('INTRODUCTION', 'ENDED', 24, 'DELETE_RECORD', 'AVG, artikel 5 lid 1 onder e'),
    ('BREAK_GLASS', 'OPENED', 60, 'DELETE_RECORD', 'BIO2 5.28.01 (ten minste drie jaar)'),
    ('CORRECTION_REQUEST', 'DECIDED', 60, 'DELETE_RECORD', 'AVG, artikel 5 lid 2'),
    ('ERASURE_REQUEST', 'DECIDED', 60, 'DELETE_RECORD', 'AVG, artikel 5 lid 2'),
    ('ACCESS_LOG', 'WRITTEN', 60, 'KEEP', 'Stcrt. 2019, 38007 (ten minste vijf jaar)')
) as r (kind, trigger, months, action, source);

-- What the nightly work did: numbers alone.
create table retention_run (
    run_on date not null,
    region text not null,
    record_kind text not null,
    action text not null,
    handled int not null,
    held int not null,
    failed int not null,
    finished_at timestamptz not null,
    primary key (run_on, region, record_kind)
);
alter table retention_run enable row level security;
alter table retention_run force row level security;
create policy region on retention_run for select using ((select is_service())
    or (select caller_has('privacy-officer', 'auditor')) and region = (select caller_region()));
create policy service on retention_run using ((select is_service())) with check ((select is_service()));

create policy retained on introduction for delete using ((select is_service()));
create policy retained on break_glass for delete using ((select is_service()));
create index case_file_by_closing on case_file (region, closed_on) where closed_on is not null and erased_on is null;
