-- The clocks of cases: targets such as acknowledge and contain, and the due date of every user task.
create table escalation_clock (
    id bigint generated always as identity primary key,
    case_id varchar(20) not null,
    target varchar(100) not null,
    -- the task that it belongs to; empty for a target of the case
    task_id varchar(64) not null,
    -- running, at-risk, paused, missed, met, withdrawn
    state varchar(12) not null,
    severity integer not null,
    duration varchar(40) not null,
    calendar varchar(100) not null,
    warning_before varchar(40) not null,
    rule varchar(200) not null,
    source varchar(2000) not null,
    -- whether the case itself says until when, so that no change of severity moves it
    agreed boolean not null,
    restricted boolean not null,
    started_at timestamp(6) with time zone not null,
    warning_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    -- the next moment at which something is to be done about it; nothing while it is paused, or over
    moment_at timestamp(6) with time zone,
    -- until when, while it is not over: the order of the list of all clocks
    open_until timestamp(6) with time zone,
    warned_at timestamp(6) with time zone,
    missed_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone
);
create index escalation_clock_by_case on escalation_clock (case_id, id);
create index escalation_clock_by_task on escalation_clock (task_id);
create index escalation_clock_open on escalation_clock (open_until, id);

-- When a clock stood still, and why.
create table escalation_pause (
    id bigint generated always as identity primary key,
    clock_id bigint not null references escalation_clock (id),
    from_at timestamp(6) with time zone not null,
    paused_by varchar(64) not null,
    why varchar(20000) not null,
    until_at timestamp(6) with time zone,
    resumed_by varchar(64) not null,
    resumed_why varchar(20000) not null
);
create index escalation_pause_by_clock on escalation_pause (clock_id, id);

-- Which run of the model waits for which moment of the tasks of a case.
create table escalation_watch (
    instance_id varchar(64) not null primary key,
    case_id varchar(20) not null,
    moment_at timestamp(6) with time zone not null
);
create index escalation_watch_by_case on escalation_watch (case_id);

-- What somebody must take care of.
create table escalation (
    id bigint generated always as identity primary key,
    case_id varchar(20) not null,
    -- the clock that ran out; nothing when a person asked for it
    clock_id bigint references escalation_clock (id),
    target varchar(100) not null,
    severity integer not null,
    why varchar(20000) not null,
    raised_by varchar(64) not null,
    raised_at timestamp(6) with time zone not null,
    level integer not null,
    answer_due_at timestamp(6) with time zone,
    -- empty while it is open: taken, done, withdrawn
    outcome varchar(12) not null,
    ended_by varchar(64) not null,
    ended_why varchar(20000) not null,
    ended_at timestamp(6) with time zone
);
create index escalation_by_case on escalation (case_id, id);
create index escalation_by_clock on escalation (clock_id);

-- Who was told at which level.
create table escalation_told (
    id bigint generated always as identity primary key,
    escalation_id bigint not null references escalation (id),
    level integer not null,
    person varchar(64) not null,
    -- the role or word of the path for which they were told
    told_as varchar(64) not null,
    told_at timestamp(6) with time zone not null
);
create index escalation_told_by_escalation on escalation_told (escalation_id, person);

-- Private addresses under which programs read a person's clocks; only the fingerprint is kept.
create table escalation_feed (
    user_id varchar(64) not null primary key,
    token_hash char(64) not null unique,
    created_at timestamp(6) with time zone not null
);
