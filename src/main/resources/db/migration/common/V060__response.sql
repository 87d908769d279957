-- Which playbook was chosen for an incident, by which rule, and until when control has to be decided on.
create table response_playbook (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    playbook varchar(100) not null,
    name varchar(200) not null,
    rationale varchar(4000) not null,
    decision varchar(200) not null,
    control_due_at timestamp(6) with time zone not null,
    selected_at timestamp(6) with time zone not null
);
create index response_playbook_by_incident on response_playbook (incident, id);

-- What was done in the steps of a playbook; answers are kept with the labels that the person saw.
create table response_step (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    playbook varchar(100) not null,
    step varchar(100) not null,
    name varchar(200) not null,
    answers varchar(200000) not null,
    done_by varchar(64) not null,
    done_at timestamp(6) with time zone not null
);
create index response_step_by_incident on response_step (incident, id);

-- Whether the incident was under control at a time limit; every assessment is kept.
create table response_control (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    under_control boolean not null,
    why varchar(20000) not null,
    due_at timestamp(6) with time zone not null,
    next_due_at timestamp(6) with time zone,
    assessed_by varchar(64) not null,
    assessed_at timestamp(6) with time zone not null
);
create index response_control_by_incident on response_control (incident, id);

-- What else was done while the incident was not under control.
create table response_measure (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    measures varchar(20000) not null,
    outcome varchar(20000) not null,
    taken_by varchar(64) not null,
    taken_at timestamp(6) with time zone not null
);
create index response_measure_by_incident on response_measure (incident, id);

-- What was done once the incident was under control: remove the cause, restore, keep watching.
create table response_later (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    eradication varchar(20000) not null,
    restoration varchar(20000) not null,
    monitoring varchar(20000) not null,
    carried_out_by varchar(64) not null,
    carried_out_at timestamp(6) with time zone not null
);
create index response_later_by_incident on response_later (incident, id);

-- Whether somebody else found that everything works again.
create table response_recovery (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    verified boolean not null,
    evidence varchar(20000) not null,
    verified_by varchar(64) not null,
    verified_at timestamp(6) with time zone not null
);
create index response_recovery_by_incident on response_recovery (incident, id);
