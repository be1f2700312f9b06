-- Whether two cases are of one person. What finds them are blind indexes; who decides is a person.
alter table client add column birth_region_index bytea;
alter table client add column compared_at timestamptz;
create index client_by_region_birth on client (region, birth_region_index) where birth_region_index is not null;
create index client_to_compare on client (registered_at) where compared_at is null and erased_on is null;

-- How much an agreement or a difference says, as a logarithm (Fellegi and Sunter); PRIOR is how rare a pair is.
create table matching_weight (
    code text not null,
    valid_from date not null,
    weight numeric(6, 2) not null,
    primary key (code, valid_from)
);
comment on table matching_weight is 'Open: weights of a comparison; nobody is described here.';
insert into matching_weight (code, valid_from, weight) values
    ('PRIOR', date '2026-01-01', -14),
    ('BSN_EQUAL', date '2026-01-01', 40),
    ('BSN_DIFFERENT', date '2026-01-01', -12),
    ('BIRTH_DATE_EQUAL', date '2026-01-01', 12),
    ('BIRTH_DATE_SWAPPED', date '2026-01-01', 9),
    ('BIRTH_DATE_DIFFERENT', date '2026-01-01', -8),
    ('FAMILY_NAME_EQUAL', date '2026-01-01', 9),
    ('FAMILY_NAME_SPELLING', date '2026-01-01', 6),
    ('FAMILY_NAME_DIFFERENT', date '2026-01-01', -4),
    ('GIVEN_NAMES_EQUAL', date '2026-01-01', 6),
    ('GIVEN_NAMES_SPELLING', date '2026-01-01', 4),
    ('GIVEN_NAMES_INITIAL', date '2026-01-01', 2),
    ('GIVEN_NAMES_DIFFERENT', date '2026-01-01', -5);

-- Two cases of, perhaps, one person; in the order of their ids, so that each pair stands here once.
create table duplicate (
    id uuid primary key,
    version int not null,
    region text not null,
    first_case uuid not null references case_file,
    second_case uuid not null references case_file,
    score int not null check (score between 0 and 100),
    reasons text[] not null,
    state text not null check (state in ('SUSPECTED', 'SAME_PERSON', 'DIFFERENT')),
    kept_case uuid,
    kept_waited_since date,
    found_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    constraint duplicate_known unique (first_case, second_case),
    constraint duplicate_in_order check (first_case < second_case),
    constraint duplicate_decided check ((state = 'SUSPECTED') = (decided_by is null)),
    constraint duplicate_keeps_one check ((state = 'SAME_PERSON') = (kept_case is not null))
);
create index duplicate_by_region on duplicate (region, score desc, id) where state = 'SUSPECTED';
create index duplicate_of_second on duplicate (second_case);

-- The coordinator's alone: a provider learns nothing of other providers' clients.
alter table duplicate enable row level security;
alter table duplicate force row level security;
create policy seen on duplicate for select using (case (select caller_sight())
    when 'SERVICE' then true
    when 'COORDINATOR' then region = (select caller_region())
        and exists (select 1 from case_file c where c.id = first_case)
        and exists (select 1 from case_file c where c.id = second_case)
    else false end);
create policy found on duplicate for insert with check ((select is_service()));
create policy decided on duplicate for update
    using (case (select caller_sight())
        when 'SERVICE' then true
        when 'COORDINATOR' then region = (select caller_region())
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'COORDINATOR' then region = (select caller_region()) and decided_by = (select caller_subject())
        else false end);

-- A case that ended because it goes on as another one of the same person: reopened only by undoing that.
alter table case_file add column merged_into uuid references case_file;
