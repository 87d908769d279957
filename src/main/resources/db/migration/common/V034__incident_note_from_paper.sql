-- Notes that were taken on paper and entered later, with who observed it and where the paper is.
alter table incident_note add column from_paper boolean default false not null;
alter table incident_note add column observer varchar(400) default '' not null;
alter table incident_note add column happened_precision varchar(10) default 'minute' not null;
alter table incident_note add column happened_zone varchar(64) default '' not null;
alter table incident_note add column paper_place varchar(8000) default '' not null;
alter table incident_note add column file_id varchar(64) default '' not null;
