-- Which master key wraps the row, so that a rotation finds what is left to do; absent: not known, so to be done.
alter table subject_key
    add column master_key bigint,
    add column rotation uuid,
    add column rotation_step smallint;
create index subject_key_by_master_key on subject_key (master_key);
create index subject_key_by_rotation on subject_key (rotation, rotation_step);

-- Rotations under way and done; what is left to do stands in the rows themselves, so that any process goes on with it.
create table key_rotation (
    id uuid primary key,
    kind text not null check (kind in ('MASTER', 'SUBJECTS')),
    step text not null check (step in ('REWRAP', 'ADD_KEYS', 'ENCRYPT', 'DROP_KEYS', 'DONE')),
    step_since timestamptz not null default now(),
    total bigint not null,
    requested_at timestamptz not null default now(),
    requested_by text not null,
    finished_at timestamptz
);
create unique index key_rotation_under_way on key_rotation (kind) where step <> 'DONE';
alter table key_rotation enable row level security;
alter table key_rotation force row level security;
create policy service on key_rotation using ((select is_service())) with check ((select is_service()));

-- The whole first answer, encrypted under the master key; the columns in plain text are for answers of before.
alter table idempotency
    add column sealed_answer bytea,
    add column master_key bigint;
create index idempotency_by_master_key on idempotency (master_key) where sealed_answer is not null;

-- Who may read the access log: whoever guards it, within the own organisation or the region, and the person it is about.
create policy guard_reads on access_log for select using (
    (select caller_has('privacy-officer', 'auditor')) and region = (select caller_region())
    and ((select caller_kind()) = 'REGION' or organisation = (select caller_organisation())));
create policy person_reads on access_log for select using (
    (select caller_has('client')) and subject::text = (select caller_subject()));
create index access_log_by_organisation on access_log (organisation, logged_at);
