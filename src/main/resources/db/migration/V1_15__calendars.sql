-- Calendars that managers change: every change is a version that counts from an instant on, and never changes itself.
create table supportflow.calendar (
    key        text primary key,
    name       text not null,
    created_at timestamptz not null
);
insert into supportflow.calendar (key, name, created_at)
    select id, case id when 'business' then 'Business hours' when 'always' then 'Round the clock' else id end,
           min(created_at)
    from supportflow.sla_calendar group by id;

alter table supportflow.sla_calendar rename to calendar_version;
alter table supportflow.calendar_version rename column id to calendar;
alter table supportflow.calendar_version rename column definition to content;
alter table supportflow.calendar_version
    add constraint calendar_version_of foreign key (calendar) references supportflow.calendar (key);

create function supportflow.refuse_calendar_change() returns trigger language plpgsql as $$
begin
    raise exception 'A version of a calendar never changes: clocks were counted by it. Save another version.';
end $$;
create trigger calendar_version_append_only before update or delete on supportflow.calendar_version
    for each statement execute function supportflow.refuse_calendar_change();

-- Who still counts by an earlier version?
create index sla_clock_open_by_calendar on supportflow.sla_clock (calendar, calendar_version)
    where state in ('running', 'paused');
create index sla_standing_by_calendar on supportflow.sla_standing
    ((level ->> 'calendar'), ((level ->> 'calendarVersion')::integer)) where not solved;
