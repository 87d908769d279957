-- How a report came in that somebody else entered for whoever made it.
create table intake_reception (
    event varchar(20) primary key references intake_event (id),
    how varchar(20) not null,
    received_at timestamp(6) with time zone not null,
    entered_by varchar(64) not null,
    entered_at timestamp(6) with time zone not null
);
