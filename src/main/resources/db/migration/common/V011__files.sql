-- A file in a case: who brought it, when, and under which name.
create table files_attachment (
    id varchar(36) primary key,
    case_id varchar(40) not null,
    sha256 char(64) not null references files_content (sha256),
    name varchar(400) not null,
    media_type varchar(200) not null,
    size_bytes bigint not null,
    uploaded_by varchar(64) not null,
    uploaded_at timestamp(6) with time zone not null
);
create index files_attachment_case on files_attachment (case_id, uploaded_at);
create index files_attachment_content on files_attachment (sha256);
