-- When somebody is away and who acts for them meanwhile; one that ended early ends when it was taken back.
create table identity_absence (
    id bigint generated always as identity primary key,
    person varchar(64) not null,
    deputy varchar(64) not null,
    begins_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null,
    stated_by varchar(64) not null,
    stated_at timestamp(6) with time zone not null
);
create index identity_absence_person on identity_absence (person, ends_at);
create index identity_absence_end on identity_absence (ends_at);
