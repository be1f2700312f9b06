-- A proposal keeps what warned with the numbers of its day, every rule that was overruled, and how its rent was judged.
select set_config('weerthuis.standing', 'SERVICE', true);
alter table proposal add column overridden_rules text[] not null default '{}';
alter table proposal add column rent_verdict text
    check (rent_verdict in ('APPROPRIATE', 'ABOVE_NORM', 'NOT_SUBJECT'));
alter table proposal add column rent_rule_set text;
alter table proposal add constraint proposal_rent_judged check ((rent_verdict is null) = (rent_rule_set is null));
update proposal set overridden_rules = array[overridden_rule] where overridden_rule is not null;

create table proposal_finding (
    proposal_id uuid not null references proposal,
    line int not null,
    rule_code text not null,
    actual_value text,
    limit_value text,
    primary key (proposal_id, line)
);

alter table proposal_finding enable row level security;
alter table proposal_finding force row level security;
create policy service on proposal_finding using ((select is_service())) with check ((select is_service()));
create policy coordinator on proposal_finding
    using ((select caller_is_coordinator()) and exists (select from proposal p where p.id = proposal_finding.proposal_id));
