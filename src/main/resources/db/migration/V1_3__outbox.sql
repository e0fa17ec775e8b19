-- What is to reach the outside: written with the fact it tells of, sent afterwards by one kind of worker.
create table supportflow.outbox (
    id              bigint generated always as identity primary key,
    kind            text not null,
    ticket_id       uuid references supportflow.ticket (id),
    idempotency_key text not null unique,
    payload         text not null,
    state           text not null check (state in ('waiting', 'sending', 'sent', 'failed')),
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    ended_at        timestamptz
);
-- "sending" rows are here too: their next attempt is when the node that has them counts as dead.
create index outbox_due on supportflow.outbox (next_attempt_at, id) where state in ('waiting', 'sending');
create index outbox_order on supportflow.outbox (ticket_id, id) where state in ('waiting', 'sending');
create index outbox_failed on supportflow.outbox (id) where state = 'failed';
