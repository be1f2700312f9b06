-- The region whose coordinator took the party into the register: what a coordinator may see follows from it.
alter table organisation add column region text;
update organisation set region = (
    select agreement.region from agreement where organisation.id = any (agreement.party_ids)
    order by agreement.adopted_at limit 1);
-- Who signed nothing belongs to the one region there is; of several nobody can tell, and the row is no region's.
update organisation set region = (select min(region) from agreement having count(distinct region) = 1)
    where region is null;
create index organisation_by_region on organisation (region);
