-- What is written under the headings of a case's record: every version, none ever changed.
create sequence documents_record_entry start with 1;

create table documents_record (
    case_id varchar(20) not null,
    form varchar(80) not null,
    entry bigint not null,
    version integer not null,
    answers varchar(200000) not null,
    withdrawn boolean not null,
    why varchar(8000) not null,
    changed_by varchar(64) not null,
    changed_at timestamp(6) with time zone not null,
    primary key (case_id, form, entry, version)
);
create index documents_record_by_case on documents_record (case_id, entry, version);
