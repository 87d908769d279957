-- What a reporter is told after the assessment, by those who deal with the matter; the newest counts.
create table intake_follow_up (
    id bigint generated always as identity primary key,
    event varchar(20) not null references intake_event (id),
    answer varchar(1000) not null,
    told_at timestamp(6) with time zone not null
);
create index intake_follow_up_event on intake_follow_up (event, id);
