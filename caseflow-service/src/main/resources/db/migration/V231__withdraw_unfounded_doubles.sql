-- Suspected by data that was corrected since: the service withdraws it, as long as nobody decided.
alter table duplicate drop constraint duplicate_state_check;
alter table duplicate add constraint duplicate_state_check
    check (state in ('SUSPECTED', 'SAME_PERSON', 'DIFFERENT', 'UNFOUNDED'));
create index duplicate_of_first_suspected on duplicate (first_case) where state = 'SUSPECTED';
create index duplicate_of_second_suspected on duplicate (second_case) where state = 'SUSPECTED';
