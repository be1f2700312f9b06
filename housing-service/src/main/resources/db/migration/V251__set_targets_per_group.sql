select set_config('weerthuis.standing', 'SERVICE', true);

-- A target is for one group, or for all of them together: then no group has one of its own beside it.
alter table target add column target_group text not null default 'ALL'
    check (target_group in ('ALL', 'SHELTERED_LIVING', 'HOMELESS_SHELTER', 'WOMENS_SHELTER', 'YOUTH_CARE', 'OTHER'));
alter table target add column agreement_id uuid references performance_agreement;
-- An opening that somebody stated goes before one that is carried over.
alter table target add column opening_stated boolean not null default false;
update target set opening_stated = opening_balance <> 0;
create index target_by_corporation on target (corporation_id, period);

alter table target_half_year add column target_group text not null default 'ALL';
alter table target_half_year drop constraint target_known;
alter table target_half_year add constraint target_known
    unique (municipality_code, corporation_id, half_year, target_group);

-- A target for all groups takes the half-year of each, in whatever version of the service it is set.
create function take_every_group() returns trigger language plpgsql as $$
begin
    insert into ${flyway:defaultSchema}.target_half_year
        (target_id, municipality_code, corporation_id, half_year, target_group)
    select new.target_id, new.municipality_code, new.corporation_id, new.half_year, g
    from unnest(array['SHELTERED_LIVING', 'HOMELESS_SHELTER', 'WOMENS_SHELTER', 'YOUTH_CARE', 'OTHER']) g;
    return null;
end $$;
insert into target_half_year (target_id, municipality_code, corporation_id, half_year, target_group)
select h.target_id, h.municipality_code, h.corporation_id, h.half_year, g
from target_half_year h,
     unnest(array['SHELTERED_LIVING', 'HOMELESS_SHELTER', 'WOMENS_SHELTER', 'YOUTH_CARE', 'OTHER']) g;
create trigger target_of_all_takes_every_group after insert on target_half_year
    for each row when (new.target_group = 'ALL') execute function take_every_group();
