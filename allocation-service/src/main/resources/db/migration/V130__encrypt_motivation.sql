-- Why the table decided, encrypted under the master key. The text in the clear is of rows of before; the service encrypts
-- these when it starts (EncryptMotivations), and those that a process of before still writes beside it.
alter table table_decision alter column motivation drop not null;
alter table table_decision add column sealed_motivation bytea;
alter table table_decision add column master_key bigint;
alter table table_decision add constraint table_decision_motivated
    check (num_nonnulls(motivation, sealed_motivation) = 1 and (sealed_motivation is null) = (master_key is null));
create index table_decision_by_master_key on table_decision (master_key) where sealed_motivation is not null;
create index table_decision_in_the_clear on table_decision (id) where motivation is not null;
