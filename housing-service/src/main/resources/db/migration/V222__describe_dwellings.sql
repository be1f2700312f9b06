-- What more a corporation says of a dwelling. As the address it stays here, and in no event.
alter table dwelling add column address_bag_id text;
alter table dwelling add column lift boolean;
alter table dwelling add column accessibility_label text;
alter table dwelling add column self_contained boolean;
alter table dwelling add column net_rent_cents bigint;
alter table dwelling add column service_cost_cents bigint;
alter table dwelling add column labels text[];
