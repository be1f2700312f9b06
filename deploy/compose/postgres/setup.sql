-- Two roles and a schema per service, as nl.weerthuis.infrastructure.DatabaseSetup makes them (a test compares the two).
-- Run as a superuser in the database of the services, after `set_config('setup.<role>', <password>, false)` for each
-- role. May be run again: what exists stays and gets the password that is handed in.
do $$
declare
  service text;
  owner text;
  app text;
  role text;
begin
  execute format('revoke all on database %I from public', current_database());
  execute 'revoke all on schema public from public';
  foreach service in array array['caseflow', 'housing', 'allocation', 'reporting'] loop
    owner := service || '_owner';
    app := service || '_app';
    foreach role in array array[owner, app] loop
      execute format(
        '%s role %I with login nosuperuser nocreatedb nocreaterole nobypassrls password %L',
        case when exists (select from pg_roles where rolname = role) then 'alter' else 'create' end,
        role,
        current_setting('setup.' || role));
    end loop;
    execute format('grant connect, create, temporary on database %I to %I', current_database(), owner);
    execute format('grant connect, temporary on database %I to %I', current_database(), app);
    execute format('create schema if not exists %I authorization %I', service, owner);
    execute format('alter schema %I owner to %I', service, owner);
    execute format('grant usage on schema %I to %I', service, app);
  end loop;
end
$$;
