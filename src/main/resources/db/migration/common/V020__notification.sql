-- Every message that the application wanted somebody to have, and what became of it.
create table notification_message (
    id varchar(36) primary key,
    case_id varchar(40) not null,
    kind varchar(40) not null,
    recipient varchar(64) not null,
    address varchar(320) not null,
    subject varchar(400) not null,
    body varchar(8000) not null,
    secret varchar(40) not null,
    status varchar(10) not null,
    attempts integer not null,
    trouble varchar(400) not null,
    created_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone
);
create index notification_message_case on notification_message (case_id, created_at);
