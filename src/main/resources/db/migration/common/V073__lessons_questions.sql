-- Who was asked in a review; nobody who did not answer is forgotten.
create table lessons_invitation (
    id bigint generated always as identity primary key,
    review_id bigint not null references lessons_review (id),
    person varchar(64) not null,
    part varchar(20) not null,
    invited_at timestamp(6) with time zone not null,
    answered_at timestamp(6) with time zone,
    constraint lessons_invitation_once unique (review_id, person)
);

-- What they answered, with the words of the questions as they saw them.
create table lessons_answer (
    id bigint generated always as identity primary key,
    invitation_id bigint not null references lessons_invitation (id),
    question varchar(120) not null,
    label varchar(400) not null,
    content varchar(20000) not null
);
create index lessons_answer_by_invitation on lessons_answer (invitation_id, id);
