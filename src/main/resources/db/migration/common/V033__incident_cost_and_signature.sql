-- What an incident cost, as it stands now; earlier values are in documents_record.
create table incident_cost (
    incident varchar(20) not null references incident (number),
    kind varchar(40) not null,
    minor bigint not null,
    currency char(3) not null,
    primary key (incident, kind)
);

-- Who signed the report of an incident; a signature is never removed, only voided.
create table incident_signature (
    id bigint generated always as identity primary key,
    incident varchar(20) not null references incident (number),
    capacity varchar(20) not null,
    signed_by varchar(64) not null,
    role_name varchar(400) not null,
    signed_at timestamp(6) with time zone not null,
    voided_at timestamp(6) with time zone,
    voided_by varchar(64),
    voided_because varchar(200)
);
create index incident_signature_by_incident on incident_signature (incident, id);
