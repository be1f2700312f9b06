-- Who else lives there, how many nights a child does, and which animals: what a dwelling must have room for.
alter table search_profile add column child_nights int[] not null default '{}';
alter table search_profile add column members text[] not null default '{}';
alter table search_profile add column pet_kinds text[] not null default '{}';
