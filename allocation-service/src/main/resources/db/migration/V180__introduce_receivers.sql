-- Who takes over what a case needs, and may meet the person meanwhile. On the case's side alone: no offer, no dwelling.
create table receiver (
    id uuid primary key,
    case_id uuid not null references case_file,
    organisation_id uuid not null,
    purpose text not null check (purpose in ('SUPPORT', 'HANDOVER')),
    until date not null,
    ended_on date
);
create unique index receiver_of_purpose on receiver (case_id, purpose) where ended_on is null;
alter table receiver enable row level security;
alter table receiver force row level security;
create policy service on receiver using ((select is_service())) with check ((select is_service()));

-- The provider that gives the support, where it is known.
alter table case_file add column support_provider_id uuid;

-- What a client said of one organisation stands beside what was said of all; these have the id of nobody.
alter table case_consent add column organisation_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table case_consent drop constraint case_consent_pkey;
alter table case_consent add primary key (case_id, party_kind, scope, organisation_id);
