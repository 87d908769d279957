-- Words under which a release is found, compared byte by byte so that a prefix is a range of the index.
create table sharing_release_word (
    word varchar(64) not null,
    release_id varchar(36) not null references sharing_release (id),
    primary key (word, release_id)
);
create index sharing_release_word_by_release on sharing_release_word (release_id);
