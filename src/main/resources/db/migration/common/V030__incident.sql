-- The case. What it is called, where it stands, who owns it and how it is classified now; earlier values are in incident_change.
create sequence incident_number start with 1;

create table incident (
    number varchar(20) primary key,
    title varchar(200) not null,
    phase varchar(20) not null,
    status varchar(20) not null,
    outcome varchar(40) not null,
    owner varchar(64) not null,
    category varchar(40) not null,
    sub_kind varchar(60) not null,
    rsit_class varchar(60) not null,
    rsit_type varchar(60) not null,
    severity integer not null,
    root_cause varchar(40) not null,
    harm_confined varchar(20000) not null,
    improvements varchar(20000) not null,
    occurred_at timestamp(6) with time zone,
    occurred_precision varchar(10) not null,
    detected_at timestamp(6) with time zone not null,
    aware_at timestamp(6) with time zone not null,
    aware_gap_reason varchar(8000) not null,
    declared_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone,
    restricted boolean not null,
    version integer not null
);
create index incident_by_declared on incident (declared_at, number);
create index incident_by_phase on incident (phase, declared_at);
create index incident_by_severity on incident (severity, declared_at);
create index incident_by_category on incident (category, declared_at);
create index incident_by_owner on incident (owner, declared_at);

create table incident_event (
    incident varchar(20) not null references incident (number),
    event varchar(20) not null,
    attached_at timestamp(6) with time zone not null,
    attached_by varchar(64) not null,
    primary key (incident, event)
);
create index incident_event_by_event on incident_event (event);

create table incident_change (
    id bigint generated always as identity primary key,
    incident varchar(20) not null references incident (number),
    what varchar(20) not null,
    previous varchar(200) not null,
    changed_to varchar(200) not null,
    basis varchar(2000) not null,
    why varchar(20000) not null,
    changed_by varchar(64) not null,
    changed_at timestamp(6) with time zone not null
);
create index incident_change_by_incident on incident_change (incident, id);

create table incident_asset (
    incident varchar(20) not null references incident (number),
    kind varchar(40) not null,
    name varchar(200) not null,
    primary key (incident, kind, name)
);

create table incident_impact (
    incident varchar(20) not null references incident (number),
    kind varchar(40) not null,
    points integer not null,
    primary key (incident, kind)
);

create table incident_note (
    id bigint generated always as identity primary key,
    incident varchar(20) not null references incident (number),
    kind varchar(10) not null,
    text varchar(8000) not null,
    happened_at timestamp(6) with time zone not null,
    written_by varchar(64) not null,
    written_at timestamp(6) with time zone not null
);
create index incident_note_by_incident on incident_note (incident, id);

create table incident_attribute (
    id bigint generated always as identity primary key,
    incident varchar(20) not null references incident (number),
    form varchar(80) not null,
    name varchar(120) not null,
    label varchar(400) not null,
    content varchar(20000) not null,
    given_by varchar(64) not null,
    given_at timestamp(6) with time zone not null
);
create index incident_attribute_by_incident on incident_attribute (incident, id);

create table incident_contribution (
    id bigint generated always as identity primary key,
    incident varchar(20) not null references incident (number),
    person varchar(64) not null,
    task varchar(80) not null,
    contributed_at timestamp(6) with time zone not null
);
create index incident_contribution_by_incident on incident_contribution (incident, person);

create table incident_member (
    incident varchar(20) not null references incident (number),
    person varchar(64) not null,
    primary key (incident, person)
);
