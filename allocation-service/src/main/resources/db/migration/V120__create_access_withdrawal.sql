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

alter table access_withdrawal enable row level security;
alter table access_withdrawal force row level security;
create policy service on access_withdrawal using ((select is_service())) with check ((select is_service()));
create policy region on access_withdrawal
    using ((select caller_kind()) = 'REGION' and (select caller_has('table-coordinator', 'operator'))
        and exists (select from organisation o where o.id = organisation_id and o.region = (select caller_region())));
create policy manager on access_withdrawal
    using ((select caller_kind()) = 'PROVIDER' and (select caller_has('provider-manager'))
        and organisation_id = (select caller_organisation()));
