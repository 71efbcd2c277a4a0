-- What renders took, summed up by design: with it, a plan says what its renders will take.
create table measured_renders (
    design text primary key,
    renders bigint not null,
    pixels bigint not null, -- of all their outputs
    seconds double precision not null,
    bytes bigint not null
);
