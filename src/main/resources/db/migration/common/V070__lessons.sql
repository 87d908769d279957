-- One review per round: a refused closure may ask for another, and the earlier one stays.
create table lessons_review (
    id bigint generated always as identity primary key,
    incident varchar(20) not null,
    round integer not null,
    entered_at timestamp(6) with time zone not null,
    constraint lessons_review_round unique (incident, round)
);

-- What the response team learnt.
create table lessons_learnt (
    id bigint generated always as identity primary key,
    review_id bigint not null references lessons_review (id),
    harm_confined varchar(20000) not null,
    root_cause varchar(40) not null,
    went_well varchar(20000) not null,
    went_badly varchar(20000) not null,
    rationale varchar(20000) not null,
    recorded_by varchar(64) not null,
    recorded_at timestamp(6) with time zone not null
);
create index lessons_learnt_by_review on lessons_learnt (review_id, id);

-- What the manager of the response team agreed to improve.
create table lessons_agreement (
    id bigint generated always as identity primary key,
    review_id bigint not null references lessons_review (id),
    improvements varchar(20000) not null,
    why varchar(20000) not null,
    agreed_by varchar(64) not null,
    agreed_at timestamp(6) with time zone not null
);
create index lessons_agreement_by_review on lessons_agreement (review_id, id);
