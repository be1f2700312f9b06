-- Why an offer was refused, and why a municipality agreed or not, under the master key as the table's own words (V130). The
-- text in the clear is of rows of before; the service encrypts these when it starts (EncryptMotivations).
alter table offer add column sealed_motivation bytea;
alter table offer add column master_key bigint;
alter table offer add constraint offer_motivated
    check (num_nonnulls(refusal_motivation, sealed_motivation) <= 1 and (sealed_motivation is null) = (master_key is null));
create index offer_by_master_key on offer (master_key) where sealed_motivation is not null;
create index offer_in_the_clear on offer (id) where refusal_motivation is not null;

alter table municipality_assignment add column sealed_motivation bytea;
alter table municipality_assignment add column master_key bigint;
alter table municipality_assignment add constraint municipality_assignment_motivated
    check (num_nonnulls(motivation, sealed_motivation) <= 1 and (sealed_motivation is null) = (master_key is null));
create index municipality_assignment_by_master_key on municipality_assignment (master_key)
    where sealed_motivation is not null;
create index municipality_assignment_in_the_clear on municipality_assignment (case_id) where motivation is not null;

-- Of somebody who was erased nothing is left that was written about them.
alter table table_decision drop constraint table_decision_motivated;
alter table table_decision add constraint table_decision_motivated
    check (num_nonnulls(motivation, sealed_motivation) <= 1 and (sealed_motivation is null) = (master_key is null));
