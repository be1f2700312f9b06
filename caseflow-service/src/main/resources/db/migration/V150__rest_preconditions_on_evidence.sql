-- What a precondition rests on, and how long that counts.
alter table precondition add column evidence_kind text;
alter table precondition add column evidence_on date;
alter table precondition add column evidence_until date;
alter table precondition add column fresh_until date;
alter table precondition add constraint precondition_evidence_dated
    check ((evidence_kind is null) = (evidence_on is null));
create index precondition_by_freshness on precondition (fresh_until) where status = 'MET' and fresh_until is not null;
