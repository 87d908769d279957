-- The restricted cases that a person is named in, for lists over all kinds of cases.
create index incident_member_by_person on incident_member (person);
create index intake_named_person_by_person on intake_named_person (person);
