-- Which incidents have to do with each other, why, and until when somebody thought so.
create table incident_relation (
    id bigint generated always as identity primary key,
    incident varchar(20) not null references incident (number),
    other varchar(20) not null references incident (number),
    kind varchar(20) not null,
    events varchar(8000) not null,
    why varchar(8000) not null,
    made_by varchar(64) not null,
    made_at timestamp(6) with time zone not null,
    ended_by varchar(64) not null,
    ended_why varchar(8000) not null,
    ended_at timestamp(6) with time zone
);
create index incident_relation_by_incident on incident_relation (incident, id);
create index incident_relation_by_other on incident_relation (other, id);
