-- Why somebody did something to a clock, and where the customer consented to another due.
alter table supportflow.sla_clock_event add column reason text, add column consent text;

-- What a ticket waited for, for clocks that are promised only later; an import tells nobody of steps behind it.
alter table supportflow.sla_standing
    add column waits jsonb not null default '[]',
    add column silent boolean not null default false;
