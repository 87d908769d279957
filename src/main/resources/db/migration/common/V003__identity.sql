-- Who is on duty for a role; the newest line per role counts.
create table identity_duty (
    id bigint generated always as identity primary key,
    role varchar(40) not null,
    user_id varchar(64) not null,
    since timestamp(6) with time zone not null,
    decided_by varchar(64) not null
);
create index identity_duty_role on identity_duty (role, id);
