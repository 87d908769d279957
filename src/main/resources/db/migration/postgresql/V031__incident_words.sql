-- Words under which a case is found, compared byte by byte so that a prefix is a range of the index.
create table incident_word (
    word varchar(64) collate "C" not null,
    incident varchar(20) not null references incident (number),
    primary key (word, incident)
);
create index incident_word_by_incident on incident_word (incident);
