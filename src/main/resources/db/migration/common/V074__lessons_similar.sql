-- Lessons of earlier incidents are looked for by root cause too.
create index incident_by_root_cause on incident (root_cause, declared_at);
