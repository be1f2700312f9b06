create table probe_count (name text primary key, value int not null);

create table probe_unique (name text not null, constraint thing_exists unique (name));
