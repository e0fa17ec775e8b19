-- Open tickets that are given anew what a published table of service levels says (rule R11): a list that nodes work off.
create table supportflow.sla_rollout (
    id            bigint generated always as identity primary key,
    table_version integer not null,
    scope         text not null,
    author        text not null,
    comment       text not null,
    published_at  timestamptz not null
);

create table supportflow.sla_rollout_ticket (
    rollout_id bigint not null references supportflow.sla_rollout (id) on delete cascade,
    ticket_id  uuid not null references supportflow.ticket (id),
    state      text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
    reason     text,
    primary key (rollout_id, ticket_id)
);
create index sla_rollout_waiting on supportflow.sla_rollout_ticket (rollout_id, ticket_id) where state = 'waiting';
