-- What the probe's consumer saw: the sum is the effect, the last value shows the order.
create table tally (
    subject uuid primary key,
    effects int not null,
    last_value int not null
);
