-- Clocks: an append-only ledger, its projection, and the versioned calendars both refer to.
create table supportflow.sla_calendar (
    id             text not null,
    version        integer not null,
    definition     jsonb not null,
    effective_from timestamptz not null,
    author         text not null,
    comment        text not null,
    created_at     timestamptz not null,
    primary key (id, version)
);

-- What the clocks must know of a ticket: the agreed row, whom it waits for, who is owed an answer.
create table supportflow.sla_standing (
    ticket_id         uuid primary key references supportflow.ticket (id) deferrable initially deferred,
    submitted_at      timestamptz,
    level             jsonb,
    provisional       boolean not null,
    waiting           text not null,
    answered_at       timestamptz,
    unanswered_since  timestamptz,
    solved            boolean not null,
    decision_key      text,
    decision_version  integer,
    decision_rule     text,
    decision_inputs   jsonb
);

create table supportflow.sla_clock_event (
    id               bigint generated always as identity primary key,
    ticket_id        uuid not null references supportflow.ticket (id) deferrable initially deferred,
    kind             text not null,
    cycle            integer not null,
    type             text not null,
    at               timestamptz not null,
    recorded_at      timestamptz not null,
    cause            text not null,
    actor            text not null,
    target           text,
    calendar         text,
    calendar_version integer,
    recalculation    text,
    grace_seconds    bigint not null,
    due              timestamptz,
    step             integer not null,
    decision_key     text,
    decision_version integer,
    decision_rule    text,
    decision_inputs  jsonb,
    foreign key (calendar, calendar_version) references supportflow.sla_calendar (id, version)
);
create index sla_clock_event_by_ticket on supportflow.sla_clock_event (ticket_id, id);
-- Every step is told once, whatever node tells it.
create unique index sla_clock_event_step on supportflow.sla_clock_event (ticket_id, kind, cycle, step)
    where type = 'STEP';

create function supportflow.refuse_ledger_change() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger of clocks is append-only: add an event that corrects the earlier one.';
end $$;
create trigger sla_clock_event_append_only before update or delete or truncate on supportflow.sla_clock_event
    for each statement execute function supportflow.refuse_ledger_change();

-- A projection of the ledger, rebuildable at any time; the watch reads next_step_at.
create table supportflow.sla_clock (
    ticket_id         uuid not null references supportflow.ticket (id) deferrable initially deferred,
    kind              text not null,
    cycle             integer not null,
    target            text not null,
    calendar          text not null,
    calendar_version  integer not null,
    decision_key      text,
    decision_version  integer,
    decision_rule     text,
    decision_inputs   jsonb,
    state             text not null,
    started_at        timestamptz not null,
    paused_at         timestamptz,
    due_at            timestamptz,
    stopped_at        timestamptz,
    breached_at       timestamptz,
    remaining_seconds bigint not null,
    reached_step      integer not null,
    next_step_at      timestamptz,
    primary key (ticket_id, kind, cycle)
);
create index sla_clock_next_step on supportflow.sla_clock (next_step_at) where next_step_at is not null;

-- What table escalation asked for at a step; its sub-process works the rows off one by one.
create table supportflow.escalation_action (
    id         bigint generated always as identity primary key,
    ticket_id  uuid not null references supportflow.ticket (id) deferrable initially deferred,
    clock      text not null,
    cycle      integer not null,
    step       integer not null,
    action     text not null,
    recipient  text not null,
    decided_at timestamptz not null,
    taken_at   timestamptz
);
create index escalation_action_open on supportflow.escalation_action (ticket_id, clock, cycle, step, id)
    where taken_at is null;
