-- An improvement is due on a day of the organisation; until now its end was taken in UTC.
alter table lessons_improvement add column due_on date;

update lessons_improvement set due_on = cast(due_at at time zone 'UTC' as date) where due_at is not null;
