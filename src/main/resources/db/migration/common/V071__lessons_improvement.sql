-- What was agreed to improve, each as a record of its own that outlives its incident.
create sequence improvement_number start with 1;

create table lessons_improvement (
    number varchar(20) primary key,
    incident varchar(20) not null,
    text varchar(20000) not null,
    state varchar(20) not null,
    changes varchar(20) not null,
    owner varchar(64) not null,
    unit varchar(20) not null,
    due_at timestamp(6) with time zone,
    effect_at timestamp(6) with time zone,
    carried_out_by varchar(64) not null,
    conclusion varchar(20000) not null,
    agreed_by varchar(64) not null,
    agreed_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    version integer not null
);
create index lessons_improvement_by_incident on lessons_improvement (incident, number);
create index lessons_improvement_by_agreed on lessons_improvement (agreed_at, number);
create index lessons_improvement_by_due on lessons_improvement (due_at asc nulls last, number asc);
create index lessons_improvement_by_due_last on lessons_improvement (due_at desc nulls last, number desc);
create index lessons_improvement_by_state on lessons_improvement (state, due_at);
create index lessons_improvement_by_owner on lessons_improvement (owner, due_at);
create index lessons_improvement_by_unit on lessons_improvement (unit, due_at);
create index lessons_improvement_by_changes on lessons_improvement (changes, due_at);
