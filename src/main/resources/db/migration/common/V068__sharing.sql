-- Who may be sent what, and what left the house under which approval.
create sequence sharing_number start with 1;

create table sharing_recipient (
    id bigint generated always as identity primary key,
    name varchar(200) not null,
    kind varchar(20) not null,
    community varchar(200) not null,
    country varchar(2) not null,
    ceiling varchar(20) not null,
    channel varchar(20) not null,
    address varchar(500) not null,
    key_kind varchar(10) not null,
    key_text varchar(100000) not null,
    key_fingerprint varchar(64) not null,
    key_expires_at timestamp(6) with time zone,
    key_revoked varchar(8000) not null,
    secret varchar(100) not null,
    active boolean not null,
    changed_by varchar(64) not null,
    changed_at timestamp(6) with time zone not null,
    version integer not null
);
create unique index sharing_recipient_by_name on sharing_recipient (name);

create table sharing_request (
    number varchar(20) primary key,
    incident varchar(20) not null,
    state varchar(20) not null,
    round integer not null,
    recipient bigint not null references sharing_recipient (id),
    tlp varchar(20) not null,
    pap varchar(20) not null,
    personal_data boolean not null,
    fields varchar(2000) not null,
    indicators varchar(20000) not null,
    note varchar(8000) not null,
    files varchar(8000) not null,
    formats varchar(100) not null,
    why varchar(8000) not null,
    needed_by timestamp(6) with time zone,
    redactions varchar(20000) not null,
    requested_by varchar(64) not null,
    requested_at timestamp(6) with time zone not null,
    verdict varchar(20) not null,
    verdict_why varchar(8000) not null,
    content_hash varchar(64) not null,
    ended_at timestamp(6) with time zone,
    version integer not null
);
create index sharing_request_by_incident on sharing_request (incident, number);

-- The content that is approved, as it was shown: never changed, only added to.
create table sharing_content (
    sha256 varchar(64) primary key,
    content varchar(1000000) not null
);

create table sharing_approval (
    id bigint generated always as identity primary key,
    request varchar(20) not null references sharing_request (number),
    round integer not null,
    role varchar(20) not null,
    approvers varchar(4000) not null,
    content_hash varchar(64) not null,
    decision varchar(20) not null,
    person varchar(64) not null,
    why varchar(8000) not null,
    decided_at timestamp(6) with time zone
);
create index sharing_approval_by_request on sharing_approval (request, round, id);

create table sharing_release (
    id varchar(36) primary key,
    request varchar(20) not null references sharing_request (number),
    round integer not null,
    incident varchar(20) not null,
    state varchar(20) not null,
    attempts integer not null,
    trouble varchar(8000) not null,
    recipient_name varchar(200) not null,
    recipient_kind varchar(20) not null,
    channel varchar(20) not null,
    address varchar(500) not null,
    encryption varchar(10) not null,
    formats varchar(100) not null,
    tlp varchar(20) not null,
    pap varchar(20) not null,
    content_hash varchar(64) not null,
    approved_by varchar(4000) not null,
    message_id varchar(500) not null,
    begun_at timestamp(6) with time zone not null,
    released_at timestamp(6) with time zone
);
-- what is fixed once is begun once, however many nodes try
create unique index sharing_release_by_request on sharing_release (request, round);
create index sharing_release_by_incident on sharing_release (incident, begun_at);
create index sharing_release_by_time on sharing_release (begun_at, id);
create index sharing_release_by_tlp on sharing_release (tlp, begun_at, id);
create index sharing_release_by_kind on sharing_release (recipient_kind, begun_at, id);
create index sharing_release_by_state on sharing_release (state, begun_at, id);
create index sharing_release_by_channel on sharing_release (channel, begun_at, id);

create table sharing_link (
    token_hash varchar(64) primary key,
    release_id varchar(36) not null references sharing_release (id),
    made_by varchar(64) not null,
    made_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    used_from varchar(100) not null
);
create index sharing_link_by_release on sharing_link (release_id, made_at);

-- What law enforcement asked to keep back; a case has at most one that is in force.
create table sharing_hold (
    incident varchar(20) primary key,
    why varchar(8000) not null,
    set_by varchar(64) not null,
    set_at timestamp(6) with time zone not null
);
