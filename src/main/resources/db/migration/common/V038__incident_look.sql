-- Up to which fact somebody has seen a case: what came later is new to them.
create table incident_look (
    incident varchar(20) not null references incident (number),
    person varchar(64) not null,
    seen_before bigint not null,
    seen_before_at timestamp(6) with time zone not null,
    seen bigint not null,
    looked_at timestamp(6) with time zone not null,
    primary key (incident, person)
);
