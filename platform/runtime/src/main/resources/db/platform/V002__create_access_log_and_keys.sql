-- One line per person and action, in the transaction of the action (Logboek Dataverwerkingen, NEN 7513).
-- previous_hash and hash chain the lines; the chain's writer and verifier come with the audit issue.
create table access_log (
    id bigint generated always as identity primary key,
    logged_at timestamptz not null default now(),
    trace_id text not null,
    activity text not null,
    actor text not null,
    organisation uuid,
    organisation_kind text,
    roles text not null,
    assurance text,
    purpose text not null,
    subject_kind text not null,
    subject uuid not null,
    field_classes text not null,
    protection_level text not null,
    break_glass boolean not null default false,
    outcome text not null,
    previous_hash bytea,
    hash bytea
);
create index access_log_by_subject on access_log (subject, logged_at);

-- One data key per subject, wrapped by a master key that is not in the database; deleting the row erases the subject.
create table subject_key (
    subject uuid primary key,
    wrapped_key bytea not null,
    created_at timestamptz not null default now()
);

create table idempotency (
    caller text not null,
    operation text not null,
    key text not null,
    request_hash bytea not null,
    status int,
    headers text,
    body text,
    created_at timestamptz not null default now(),
    primary key (caller, operation, key)
);
create index idempotency_by_age on idempotency (created_at);
