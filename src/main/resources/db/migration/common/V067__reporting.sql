-- When the next interim report of a case is due, from which moment that counts, and by which rule.
create table reporting_schedule (
    id bigint generated always as identity primary key,
    case_id varchar(20) not null,
    state varchar(12) not null,
    counts_from timestamp(6) with time zone not null,
    is_first boolean not null,
    due_at timestamp(6) with time zone not null,
    basis varchar(2000) not null,
    postponed_by varchar(64) not null,
    postponed_why varchar(20000) not null,
    postponed_at timestamp(6) with time zone,
    version integer not null,
    constraint reporting_schedule_of_case unique (case_id)
);

-- An interim report: drafted, reviewed, frozen when approved, sent. What was approved is never changed.
create table reporting_interim_report (
    id bigint generated always as identity primary key,
    case_id varchar(20) not null,
    sequence integer not null,
    state varchar(12) not null,
    phase varchar(20) not null,
    severity integer not null,
    due_at timestamp(6) with time zone not null,
    opened_at timestamp(6) with time zone not null,
    tlp varchar(20) not null,
    content varchar(1000000) not null,
    sha256 varchar(64) not null,
    approved_by varchar(64) not null,
    approved_at timestamp(6) with time zone,
    sent_at timestamp(6) with time zone,
    version integer not null,
    constraint reporting_interim_report_once unique (case_id, sequence)
);

-- Every version that was written of a report, and what its reviewer said.
create table reporting_draft (
    id bigint generated always as identity primary key,
    report_id bigint not null references reporting_interim_report (id),
    situation varchar(20000) not null,
    actions varchar(20000) not null,
    needs varchar(20000) not null,
    changes varchar(20000) not null,
    tlp varchar(20) not null,
    rationale varchar(20000) not null,
    author varchar(64) not null,
    written_at timestamp(6) with time zone not null,
    verdict varchar(12) not null,
    reviewer varchar(64) not null,
    reviewed_at timestamp(6) with time zone,
    review varchar(20000) not null
);
create index reporting_draft_by_report on reporting_draft (report_id, id);

-- Whom the distribution list named when the report was approved, and when they were told.
create table reporting_recipient (
    id bigint generated always as identity primary key,
    report_id bigint not null references reporting_interim_report (id),
    person varchar(64) not null,
    named_as varchar(400) not null,
    told_at timestamp(6) with time zone,
    constraint reporting_recipient_once unique (report_id, person)
);
create index reporting_recipient_by_person on reporting_recipient (person);
