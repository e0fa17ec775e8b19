-- Every mail as it came, stored before it is read.
create table supportflow.raw_mail (
    id              bigint generated always as identity primary key,
    account         text not null,
    uid_validity    bigint not null,
    uid             bigint not null,
    received_at     timestamptz not null,
    message_id      text not null,
    content_key     text not null,
    sender          text not null,
    subject         text not null,
    content         bytea not null,
    state           text not null check (state in ('new', 'processed', 'ignored', 'failed', 'duplicate')),
    reason          text,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    ticket_id       uuid references supportflow.ticket (id),
    message_number  integer,
    subject_key     text,
    body_key        text,
    stored_at       timestamptz not null,
    processed_at    timestamptz,
    unique (account, uid_validity, uid)
);
-- A Message-ID is processed once; the same id with other content is kept beside it and shown.
create unique index raw_mail_once on supportflow.raw_mail (message_id) where state <> 'duplicate';
create index raw_mail_new on supportflow.raw_mail (next_attempt_at, id) where state = 'new';
create index raw_mail_by_ticket on supportflow.raw_mail (ticket_id, message_number);
create index raw_mail_by_sender on supportflow.raw_mail (sender, received_at);
create index raw_mail_to_look_at on supportflow.raw_mail (id) where state in ('failed', 'duplicate', 'ignored');

-- How far each mailbox has been read.
create table supportflow.mail_watermark (
    account      text primary key,
    uid_validity bigint not null,
    uid          bigint not null,
    read_at      timestamptz not null
);

-- Each mail that we wrote; answers to it are known by its Message-ID.
create table supportflow.sent_mail (
    message_id text primary key,
    ticket_id  uuid not null references supportflow.ticket (id),
    recipient  text not null,
    audience   text not null check (audience in ('customer', 'staff')),
    automatic  boolean not null,
    content    text not null,
    written_at timestamptz not null
);
create index sent_mail_by_ticket on supportflow.sent_mail (ticket_id, written_at);
create index sent_mail_automatic on supportflow.sent_mail (recipient, written_at) where automatic;

-- Signs reply addresses; made at the first start.
create table supportflow.mail_secret (
    one    boolean primary key default true check (one),
    secret bytea not null
);
