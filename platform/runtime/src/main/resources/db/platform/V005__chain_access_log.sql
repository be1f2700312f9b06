-- Every line carries the hash of the line before it, in one of eight chains, so that writers rarely wait for each other.
-- Lines from before this migration stay as they are: "before the chain".
alter table access_log
    add column region text,
    add column chain smallint,
    add column position bigint,
    add constraint access_log_is_chained_whole
        check (num_nonnulls(chain, position, previous_hash, hash) in (0, 4));
create unique index access_log_by_position on access_log (chain, position) where chain is not null;
create index access_log_by_time on access_log (logged_at);

-- Where each chain ends. Positions start at 1; before the first line stands a hash of zeros.
create table access_log_head (
    chain smallint primary key check (chain between 0 and 7),
    position bigint not null default 0,
    hash bytea not null default decode(repeat('00', 32), 'hex')
) with (fillfactor = 20);
insert into access_log_head (chain) select generate_series(0, 7);
comment on table access_log_head is 'Open: positions and hashes, nothing about anybody.';

-- Takes an end that nobody holds, or waits for one; held until the transaction ends. Only these two functions touch the
-- ends: the application role may read them and no more.
create function take_access_log_head(out at_chain smallint, out at_position bigint, out at_hash bytea)
    language plpgsql security definer set search_path = ${flyway:defaultSchema} as $$
begin
    select h.chain, h.position, h.hash into at_chain, at_position, at_hash
        from access_log_head h for update skip locked limit 1;
    if not found then
        select h.chain, h.position, h.hash into at_chain, at_position, at_hash
            from access_log_head h where h.chain = (select floor(random() * 8)::smallint) for update;
    end if;
end $$;

create function move_access_log_head(of_chain smallint, from_position bigint, to_position bigint, to_hash bytea)
    returns void
    language plpgsql security definer set search_path = ${flyway:defaultSchema} as $$
begin
    update access_log_head h set position = to_position, hash = to_hash
        where h.chain = of_chain and h.position = from_position and to_position > from_position;
    if not found then
        raise exception 'end of chain % is not at %', of_chain, from_position;
    end if;
end $$;

-- What was last stated to others about the ends, and how often something was stated.
create table access_log_publication (
    singleton boolean primary key default true check (singleton),
    sequence bigint not null default 0,
    published_at timestamptz,
    positions bigint[]
);
insert into access_log_publication default values;
comment on table access_log_publication is 'Open: a counter and positions, nothing about anybody.';
