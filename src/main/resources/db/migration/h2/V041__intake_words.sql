-- The words of every report, for the search of the register.
create table intake_event_word (
    word varchar(64) not null,
    event varchar(20) not null references intake_event (id),
    primary key (word, event)
);
create index intake_event_word_event on intake_event_word (event, word);
