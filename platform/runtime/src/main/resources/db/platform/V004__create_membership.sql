-- Which organisations take part, as the region said: a token of any other is not believed.
create table registered_organisation (
    id uuid primary key,
    kind text not null,
    registered_at timestamptz not null default now()
);
comment on table registered_organisation is
    'Open: the id and the kind of an organisation are needed before it is known who asks, and are no secret.';

-- Access that an identity provider may still hand out and that ended here; role '*' is every role.
create table withdrawn_access (
    subject text not null,
    organisation uuid not null,
    role text not null,
    withdrawn_on date not null,
    primary key (subject, organisation, role)
);
comment on table withdrawn_access is
    'Open: needed before it is known who asks; subjects of tokens and roles, and never on its own readable through an interface.';
