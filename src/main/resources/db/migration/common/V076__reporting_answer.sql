-- Answers to questions that a process owner added to the forms of an interim report, with the version that they belong to.
create table reporting_answer (
    id bigint generated always as identity primary key,
    report_id bigint not null references reporting_interim_report (id),
    version integer not null,
    form varchar(80) not null,
    label varchar(400) not null,
    content varchar(20000) not null,
    given_by varchar(64) not null,
    given_at timestamp(6) with time zone not null
);
create index reporting_answer_by_report on reporting_answer (report_id, id);
