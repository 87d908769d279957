-- What a person has written into a form and not sent yet; it is theirs alone, and goes when the form is sent.
create table draft (
    person varchar(64) not null,
    place varchar(300) not null,
    answers varchar(200000) not null,
    saved_at timestamp(6) with time zone not null,
    primary key (person, place)
);
create index draft_by_place on draft (place);
create index draft_by_age on draft (saved_at);
