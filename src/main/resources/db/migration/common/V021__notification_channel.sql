-- By which channel a message leaves, where its link leads, and until when a courtesy waits for the end of quiet hours.
alter table notification_message add column channel varchar(20) default '' not null;
alter table notification_message add column path varchar(400) default '' not null;
alter table notification_message add column held_until timestamp(6) with time zone;

-- Which channels somebody marked for a case as untrusted, or trusted again; the newest line per channel counts.
create table notification_channel_mark (
    id bigint generated always as identity primary key,
    case_id varchar(40) not null,
    channel varchar(20) not null,
    trusted boolean not null,
    why varchar(8000) not null,
    marked_by varchar(64) not null,
    marked_at timestamp(6) with time zone not null
);
create index notification_channel_mark_case on notification_channel_mark (case_id, channel, id);
