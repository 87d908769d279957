-- Words under which an improvement is found, compared byte by byte so that a prefix is a range of the index.
create table lessons_improvement_word (
    word varchar(64) not null,
    improvement varchar(20) not null references lessons_improvement (number),
    primary key (word, improvement)
);
create index lessons_improvement_word_by_improvement on lessons_improvement_word (improvement);
