-- Which observable was seen in which case; values are compared byte by byte, so that a prefix is a range of the index.
create table observable_sighting (
    case_id varchar(20) not null,
    kind varchar(10) not null,
    seen varchar(1000) not null,
    source varchar(60) not null,
    seen_at timestamp(6) with time zone not null,
    dismissed_by varchar(64) not null,
    dismissed_why varchar(8000) not null,
    primary key (case_id, kind, seen)
);
create index observable_by_value on observable_sighting (seen, case_id);
create index incident_asset_by_name on incident_asset (name);
