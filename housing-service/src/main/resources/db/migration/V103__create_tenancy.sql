create table tenancy (
    id uuid primary key,
    version int not null,
    offer_id uuid not null constraint tenancy_already_signed unique,
    dwelling_id uuid not null references dwelling,
    corporation_id uuid not null,
    region text not null,
    corporation_reference text,
    status text not null check (status in ('PREPARED', 'SIGNED', 'ACTIVE', 'ENDED')),
    contract_form text not null check (contract_form in
        ('REGULAR', 'TEMPORARY', 'FLIP', 'THREE_PARTY', 'YOUTH', 'SECOND_CHANCE', 'COMBINED_CARE')),
    legal_ground text,
    start_on date not null,
    end_on date,
    planned_key_date date not null,
    flip_review_on date,
    signed_on date,
    key_date date,
    end_code text,
    ended_on date,
    constraint tenancy_reference_known unique (corporation_id, corporation_reference)
);
-- Drafts do not stand in each other's way, contracts do.
create unique index dwelling_has_tenancy on tenancy (dwelling_id) where status in ('SIGNED', 'ACTIVE');
create index tenancy_by_region on tenancy (region, status);
