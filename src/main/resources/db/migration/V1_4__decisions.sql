-- Why a ticket stands as it does: what each table was asked and what it said. Rows are never changed.
create table supportflow.decision_trace (
    id            uuid primary key,
    number        bigint generated always as identity,
    ticket_id     uuid not null references supportflow.ticket (id),
    table_key     text not null,
    table_version integer not null,
    definition_id text not null,
    inputs        jsonb not null,
    answers       jsonb not null,
    decided_at    timestamptz not null
);
create index decision_trace_by_ticket on supportflow.decision_trace (ticket_id, number desc);
-- Replaying a table over what was asked in the last days.
create index decision_trace_by_table on supportflow.decision_trace (table_key, decided_at desc);

-- Jobs that wait until a table is mended, each with the task that tells a person.
create table supportflow.stuck_decision (
    job_id    text primary key,
    ticket    text not null,
    table_key text not null,
    task_id   text not null,
    message   text not null,
    since     timestamptz not null
);
create index stuck_decision_by_table on supportflow.stuck_decision (table_key, since);
create index stuck_decision_by_task on supportflow.stuck_decision (task_id);
