create table table_session (
    id uuid primary key,
    version int not null,
    region text not null,
    held_on date not null,
    place text,
    status text not null check (status in ('PLANNED', 'OPEN', 'CLOSED'))
);
create table agenda_item (
    session_id uuid not null references table_session,
    case_id uuid not null,
    added_at timestamptz not null,
    constraint case_already_tabled primary key (session_id, case_id)
);
create index agenda_item_by_case on agenda_item (case_id);

-- Only added to: a later decision replaces an earlier one by standing after it.
create table table_decision (
    id uuid primary key,
    session_id uuid not null references table_session,
    case_id uuid not null,
    outcome text not null check (outcome in
        ('ADMITTED', 'ADMITTED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED', 'REFERRED')),
    conditions text[] not null,
    motivation text not null,
    carried_by uuid[] not null,
    agreement_id uuid not null references agreement,
    decided_on date not null,
    decided_at timestamptz not null
);
create index table_decision_by_session on table_decision (session_id, case_id);
