-- The provider's own reference of a client: encrypted under the client's key, and found by the blind index that
-- client_reference has of it. The text in the clear is of rows of before; the service encrypts these when it starts
-- (EncryptReferences), and those that a process of before still writes beside it.
select set_config('weerthuis.standing', 'SERVICE', true);
alter table case_file add column own_reference bytea;
alter table case_file add column reference_index bytea;
update case_file c set reference_index = r.reference_index
from client_reference r where r.case_id = c.id and c.client_reference is not null;
create index case_file_by_reference on case_file (reference_index) where reference_index is not null;
create index case_file_in_the_clear on case_file (id) where client_reference is not null;
