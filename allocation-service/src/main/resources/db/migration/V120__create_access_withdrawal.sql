-- Access that ended here, whatever an identity provider still says; what was given back stays in the record.
create table access_withdrawal (
    id uuid primary key,
    version int not null,
    subject text not null,
    organisation_id uuid not null references organisation,
    roles text[] not null,
    reason_code text not null check (reason_code in
        ('LEFT_ORGANISATION', 'CHANGED_ROLE', 'MISUSE_SUSPECTED', 'CREDENTIALS_LOST', 'OTHER')),
    by_region boolean not null,
    withdrawn_by text not null,
    withdrawn_at timestamptz not null,
    withdrawn_on date not null,
    restored_by text,
    restored_on date,
    check ((restored_by is null) = (restored_on is null))
);
create unique index access_already_withdrawn on access_withdrawal (subject, organisation_id) where restored_on is null;
create index access_withdrawal_by_organisation on access_withdrawal (organisation_id);
