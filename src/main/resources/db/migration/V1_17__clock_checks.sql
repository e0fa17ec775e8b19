-- Clocks computed anew from their ledger: how far such a run has come, so that any node can go on with it.
create table supportflow.clock_check (
    id          bigint generated always as identity primary key,
    repair      boolean not null,
    started_by  text not null,
    started_at  timestamptz not null,
    tickets     integer not null,
    checked     integer not null default 0,
    differing   integer not null default 0,
    position    uuid not null default '00000000-0000-0000-0000-000000000000',
    finished_at timestamptz,
    cancelled   boolean not null default false
);
-- One at a time.
create unique index clock_check_running on supportflow.clock_check ((true)) where finished_at is null;

-- What the stored row of a clock said, and what its ledger says.
create table supportflow.clock_difference (
    check_id  bigint not null references supportflow.clock_check (id) on delete cascade,
    number    integer not null,
    reference text not null,
    clock     text not null,
    fact      text not null,
    stored    text,
    computed  text,
    primary key (check_id, number)
);

-- A due agreed with the customer is a promise of its own: its steps are told although those of the original were (rule R19).
alter table supportflow.sla_clock_event add column round integer not null default 0;
drop index supportflow.sla_clock_event_step;
create unique index sla_clock_event_step on supportflow.sla_clock_event (ticket_id, kind, cycle, round, step)
    where type = 'STEP';
