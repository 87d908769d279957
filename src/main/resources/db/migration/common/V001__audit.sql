-- The ledger: one line per fact, never changed (triggers in V002 of each vendor).
create table audit_entry (
    id bigint generated always as identity primary key,
    recorded_at timestamp(6) with time zone not null,
    actor varchar(100) not null,
    actor_right varchar(400) not null,
    origin varchar(100) not null,
    kind varchar(80) not null,
    subject varchar(200) not null,
    why varchar(20000) not null,
    model varchar(200) not null,
    payload varchar(200000) not null
);
create index audit_entry_subject on audit_entry (subject, id);
