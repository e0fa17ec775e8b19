-- Tickets and what is said on them. Ticket facts live here, never in the engine.
create table supportflow.ticket (
    id                    uuid primary key,
    reference             text not null unique,
    subject               text not null,
    status                text not null,
    channel               text not null,
    language              text not null,
    contact_id            uuid,
    contact_name          text,
    contact_email         text not null,
    organization_id       uuid,
    organization_name     text,
    product               text,
    product_version       text,
    environment           text not null,
    component             text,
    type                  text,
    skill                 text,
    confidence            numeric,
    stated_severity       text,
    severity              text,
    priority              text,
    tier                  text,
    entitlement           text,
    support_mode          text,
    team                  text,
    assignee              text,
    waiting_for           text,
    waiting_since         timestamptz,
    process_instance_id   text,
    last_message          integer not null default 0,
    last_customer_message integer not null default 0,
    seen_up_to            integer not null default 0,
    follows_up            uuid references supportflow.ticket (id),
    next_deadline         timestamptz,
    opened_at             timestamptz not null,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    solved_at             timestamptz,
    closed_at             timestamptz
);

-- Lists ask for what is not over, next deadline first; the index's direction matches the lists' order.
create index ticket_open_by_deadline on supportflow.ticket (next_deadline nulls last, opened_at)
    where status not in ('closed', 'withdrawn', 'merged');
create index ticket_open_by_team on supportflow.ticket (team, next_deadline nulls last, opened_at)
    where status not in ('closed', 'withdrawn', 'merged');
create index ticket_by_organization on supportflow.ticket (organization_id, opened_at);
create index ticket_by_contact on supportflow.ticket (contact_email, opened_at);
create index ticket_by_assignee on supportflow.ticket (assignee)
    where status not in ('closed', 'withdrawn', 'merged');

create table supportflow.message (
    id          uuid primary key,
    ticket_id   uuid not null references supportflow.ticket (id),
    number      integer not null,
    author_kind text not null,
    author      text not null,
    visibility  text not null,
    channel     text not null,
    body        text not null,
    folded      text,
    html        text,
    received_at timestamptz not null,
    created_at  timestamptz not null,
    unique (ticket_id, number)
);

create table supportflow.attachment (
    id         uuid primary key,
    message_id uuid not null references supportflow.message (id),
    name       text not null,
    type       text not null,
    size       integer not null,
    content_id text,
    content    bytea not null
);
create index attachment_by_message on supportflow.attachment (message_id);

create table supportflow.timeline_entry (
    id        bigint generated always as identity primary key,
    ticket_id uuid not null references supportflow.ticket (id),
    at        timestamptz not null,
    kind      text not null,
    actor     text not null,
    details   jsonb not null
);
create index timeline_entry_by_ticket on supportflow.timeline_entry (ticket_id, id);

create table supportflow.time_entry (
    id        uuid primary key,
    ticket_id uuid not null references supportflow.ticket (id),
    agent     text not null,
    minutes   integer not null check (minutes > 0),
    task      text not null,
    at        timestamptz not null
);
create index time_entry_by_ticket on supportflow.time_entry (ticket_id);

-- One row a caller and key: who asks again gets the ticket or message of the first time.
create table supportflow.intake_key (
    caller      text not null,
    key         text not null,
    fingerprint text not null,
    ticket_id   uuid not null,
    number      integer not null,
    created_at  timestamptz not null,
    primary key (caller, key)
);

-- What came in and is on its way to the process; the only place where ticket and process may differ.
create table supportflow.inbox (
    id              bigint generated always as identity primary key,
    ticket_id       uuid not null references supportflow.ticket (id),
    message         text not null,
    variables       jsonb not null,
    state           text not null,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    delivered_at    timestamptz
);
create index inbox_waiting on supportflow.inbox (ticket_id, id) where state = 'waiting';
create index inbox_due on supportflow.inbox (next_attempt_at, id) where state = 'waiting';
