-- That something goes wrong in a home: codes, days and an amount. Nobody is named, and nothing is told in words.
create table tenancy_signal (
    id uuid primary key,
    version int not null,
    tenancy_id uuid not null references tenancy,
    offer_id uuid not null,
    corporation_id uuid not null,
    region text not null,
    kind text not null check (kind in ('ARREARS', 'NUISANCE')),
    partner text,
    amount_cents bigint check (amount_cents >= 0),
    arisen_on date,
    nuisance text,
    raised_on date not null,
    state text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    step text check (step in ('CONVERSATION', 'LETTER', 'YELLOW_CARD', 'RED_CARD')),
    respond_by date not null,
    answer text,
    answered_on date,
    outcome text,
    closed_on date
);
-- Raised again while it runs, it is the same one (in Dutch early signalling: a repeated report).
create unique index signal_raised_before on tenancy_signal (tenancy_id, kind) where state <> 'CLOSED';
create index tenancy_signal_of_corporation on tenancy_signal (corporation_id, state, respond_by);
create index tenancy_signal_of_region on tenancy_signal (region, state, respond_by);

-- The steps of the landlord, one after the other.
create table signal_warning (
    id uuid primary key,
    signal_id uuid not null references tenancy_signal,
    corporation_id uuid not null,
    region text not null,
    step text not null,
    given_on date not null,
    respond_by date not null,
    given_by text not null,
    constraint signal_warned_before unique (signal_id, step)
);

-- Who was told, how and on which day.
create table signal_notice (
    id uuid primary key,
    signal_id uuid not null references tenancy_signal,
    corporation_id uuid not null,
    region text not null,
    party text not null check (party in ('CARE_PROVIDER', 'MUNICIPALITY', 'TENANT')),
    contact text not null,
    told_on date not null
);
create index signal_notice_of_signal on signal_notice (signal_id, told_on);

do $$
declare
    told text;
begin
    foreach told in array array['tenancy_signal', 'signal_warning', 'signal_notice'] loop
        execute format('alter table %I enable row level security', told);
        execute format('alter table %I force row level security', told);
        execute format('create policy service on %I using ((select is_service())) with check ((select is_service()))',
            told);
        execute format('create policy corporation on %I using ((select caller_is_corporation())'
            || ' and corporation_id = (select caller_organisation()))', told);
        execute format('create policy coordinator on %I for select using ((select caller_is_coordinator())'
            || ' and region = (select caller_region()))', told);
    end loop;
end $$;
