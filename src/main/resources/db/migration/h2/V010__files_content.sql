-- What was uploaded, once per content. The hash is the key, so the same file costs its space once.
create table files_content (
    sha256 char(64) primary key,
    content blob not null
);
