-- What municipality, corporations and tenants agreed on (prestatieafspraken). A row is a version; one that was adopted never
-- changes again.
create table performance_agreement (
    id uuid primary key,
    version int not null,
    -- The first version's id: what all versions are together, and what a target belongs to.
    series_id uuid not null references performance_agreement,
    version_number int not null,
    region text not null,
    municipality_code text not null,
    corporation_ids uuid[] not null,
    tenants_organisations text[] not null,
    valid_from date not null,
    valid_until date not null,
    status text not null check (status in ('NONE', 'PROVISIONAL', 'ADOPTED', 'SUPERSEDED')),
    document_reference text,
    decision text,
    recorded_on date not null,
    adopted_on date,
    constraint agreement_version_known unique (series_id, version_number)
);
create index performance_agreement_by_region on performance_agreement (region, municipality_code);
create index performance_agreement_by_corporation on performance_agreement using gin (corporation_ids);

create table performance_agreement_clause (
    agreement_id uuid not null references performance_agreement,
    position int not null,
    number text not null,
    subject text not null,
    text text not null,
    primary key (agreement_id, position)
);

-- Its parties see it: the municipality and the corporations; the region office keeps the register.
alter table performance_agreement enable row level security;
alter table performance_agreement force row level security;
create policy service on performance_agreement using ((select is_service())) with check ((select is_service()));
create policy corporation on performance_agreement for select
    using ((select caller_is_corporation()) and (select caller_organisation()) = any (corporation_ids));
create policy municipality on performance_agreement for select
    using ((select caller_is_municipality()) and municipality_code = any ((select caller_municipalities())::text[]));
create policy region_office on performance_agreement
    using ((select caller_is_region_office()) and region = (select caller_region()));
create policy own_soil on performance_agreement as restrictive for insert
    with check ((select is_service()) or caller_plans(municipality_code));

alter table performance_agreement_clause enable row level security;
alter table performance_agreement_clause force row level security;
create policy service on performance_agreement_clause using ((select is_service())) with check ((select is_service()));
create policy with_agreement on performance_agreement_clause for select
    using (exists (select from performance_agreement a where a.id = performance_agreement_clause.agreement_id));
create policy region_office on performance_agreement_clause
    using ((select caller_is_region_office())
        and exists (select from performance_agreement a where a.id = performance_agreement_clause.agreement_id));
