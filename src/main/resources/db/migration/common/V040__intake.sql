-- A reported event: what was said (never changed) and what became of it.
create sequence intake_event_number start with 1;

create table intake_event (
    id varchar(20) primary key,
    receipt_hash char(64) not null unique,
    reported_at timestamp(6) with time zone not null,
    reported_by varchar(64) not null,
    source varchar(10) not null,
    what varchar(16000) not null,
    kind varchar(40) not null,
    ongoing varchar(10) not null,
    personal_data varchar(10) not null,
    place varchar(400) not null,
    reporter_name varchar(400) not null,
    reporter_contact varchar(400) not null,
    detected_at timestamp(6) with time zone not null,
    detected_precision varchar(10) not null,
    occurred_at timestamp(6) with time zone,
    occurred_precision varchar(10) not null,
    attributes varchar(200000) not null,
    priority varchar(10) not null,
    priority_rank integer not null,
    advice varchar(2000) not null,
    state varchar(20) not null,
    aware_at timestamp(6) with time zone,
    incident varchar(20),
    duplicate_of varchar(20) references intake_event (id),
    restricted boolean not null,
    version integer not null
);
create index intake_event_reported on intake_event (reported_at, id);
create index intake_event_state on intake_event (state, reported_at);
create index intake_event_kind on intake_event (kind, reported_at);
create index intake_event_priority on intake_event (priority_rank, reported_at);
create index intake_event_reporter on intake_event (reported_by, reported_at);
create index intake_event_incident on intake_event (incident);
create index intake_event_duplicate on intake_event (duplicate_of);

-- Every decision about an event, reversals included; the newest counts.
create table intake_decision (
    id bigint generated always as identity primary key,
    event varchar(20) not null references intake_event (id),
    verdict varchar(30) not null,
    decided_by varchar(64) not null,
    decided_at timestamp(6) with time zone not null,
    why varchar(16000) not null,
    title varchar(400) not null,
    incident varchar(20),
    duplicate_of varchar(20),
    aware_at timestamp(6) with time zone,
    aware_gap_reason varchar(16000) not null,
    attributes varchar(200000) not null
);
create index intake_decision_event on intake_decision (event, id);

-- The only people who may see a restricted event.
create table intake_named_person (
    event varchar(20) not null references intake_event (id),
    person varchar(64) not null,
    primary key (event, person)
);
