-- Organisations that were stated before membership was looked up.
insert into registered_organisation (id, kind) select id, kind from organisation on conflict do nothing;
