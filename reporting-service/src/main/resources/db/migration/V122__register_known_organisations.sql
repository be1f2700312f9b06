-- Organisations that were stated before membership was looked up.
select set_config('weerthuis.standing', 'SERVICE', true);
insert into registered_organisation (id, kind) select organisation_id, kind from organisation on conflict do nothing;
