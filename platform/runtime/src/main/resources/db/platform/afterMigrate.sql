grant usage on schema ${flyway:defaultSchema} to ${app_role};
grant select, insert, update, delete on all tables in schema ${flyway:defaultSchema} to ${app_role};
grant usage on all sequences in schema ${flyway:defaultSchema} to ${app_role};
revoke update, delete on access_log from ${app_role};
revoke all on outbox from ${app_role};
grant select, insert on outbox to ${app_role};
grant update (sent_at) on outbox to ${app_role};
revoke all on flyway_schema_history from ${app_role};
