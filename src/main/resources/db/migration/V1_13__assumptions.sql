-- Tickets whose first response is still to be assumed (rule R20); a row goes with its ticket's intake and is worked off after it.
create table supportflow.sla_assumption (
    ticket_id       uuid primary key references supportflow.ticket (id) deferrable initially deferred,
    next_attempt_at timestamptz not null
);
create index sla_assumption_due on supportflow.sla_assumption (next_attempt_at);
