-- Where a provider's own system wants to hear that something changed. Secrets are encrypted under the master key.
create table webhook (
    id uuid primary key,
    version int not null,
    provider_id uuid not null,
    region text not null,
    url text not null,
    state text not null check (state in ('ACTIVE', 'STOPPED')),
    secret bytea not null,
    old_secret bytea,
    old_until timestamptz,
    master_key bigint not null,
    -- The last place of the provider's feed of which a delivery was made.
    position bigint not null,
    registered_by text not null,
    registered_at timestamptz not null,
    stopped_at timestamptz
);
create index webhook_of_provider on webhook (provider_id, registered_at);

create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null references webhook on delete cascade,
    change_id uuid not null,
    position bigint not null,
    state text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts int not null,
    due_at timestamptz not null,
    last_at timestamptz,
    last_status int,
    last_fault text,
    constraint webhook_delivery_once unique (webhook_id, change_id)
);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'WAITING';
create index webhook_delivery_log on webhook_delivery (webhook_id, position);

alter table webhook enable row level security;
alter table webhook force row level security;
create policy own on webhook
    using (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation())
        else false end)
    with check (case (select caller_sight())
        when 'SERVICE' then true
        when 'PROVIDER' then provider_id = (select caller_organisation()) and region = (select caller_region())
        else false end);

alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy own on webhook_delivery
    using (case
        when (select caller_sight()) = 'SERVICE' then true
        when (select caller_sight()) = 'PROVIDER'
            then webhook_id in (select w.id from webhook w where w.provider_id = (select caller_organisation()))
        else false end)
    with check ((select is_service()) or (select caller_sight()) = 'PROVIDER'
        and webhook_id in (select w.id from webhook w where w.provider_id = (select caller_organisation())));
