-- A crisis: the lead of an incident is with the crisis organisation while control cannot be regained.
create table response_crisis (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    why varchar(20000) not null,
    declared_by varchar(64) not null,
    declared_at timestamp(6) with time zone not null,
    accepted_by varchar(64) not null,
    accepted_at timestamp(6) with time zone,
    outcome varchar(20) not null,
    ended_by varchar(64) not null,
    ended_why varchar(20000) not null,
    ended_at timestamp(6) with time zone,
    version integer not null
);
create index response_crisis_by_incident on response_crisis (incident, id);

-- Who has which part in it.
create table response_crisis_role (
    id bigint generated always as identity primary key,
    crisis_id bigint not null references response_crisis (id),
    part varchar(40) not null,
    person varchar(20000) not null,
    appointed_by varchar(64) not null,
    appointed_at timestamp(6) with time zone not null
);
create index response_crisis_role_by_crisis on response_crisis_role (crisis_id, id);

-- What was decided, on which basis, by whom.
create table response_crisis_decision (
    id bigint generated always as identity primary key,
    crisis_id bigint not null references response_crisis (id),
    what varchar(20000) not null,
    basis varchar(20000) not null,
    decided_by varchar(400) not null,
    logged_by varchar(64) not null,
    logged_at timestamp(6) with time zone not null
);
create index response_crisis_decision_by_crisis on response_crisis_decision (crisis_id, id);

-- How things stood from time to time.
create table response_situation (
    id bigint generated always as identity primary key,
    crisis_id bigint not null references response_crisis (id),
    situation varchar(20000) not null,
    next_steps varchar(20000) not null,
    reported_by varchar(64) not null,
    reported_at timestamp(6) with time zone not null
);
create index response_situation_by_crisis on response_situation (crisis_id, id);
