-- Documents that leave as they were when they were asked for, who stands in for an approver, and who changed a request
-- besides whoever asked.
alter table sharing_request add column documents varchar(8000) default '' not null;
alter table sharing_request add column changed_by varchar(4000) default '' not null;
alter table sharing_approval add column deputies varchar(4000) default '' not null;
