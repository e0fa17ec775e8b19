-- When somebody is away, and who stands in.
create table supportflow.absence (
    id       uuid primary key,
    agent    text not null,
    from_at  timestamptz not null,
    until_at timestamptz not null,
    stand_in text,
    check (until_at > from_at)
);
create index absence_by_end on supportflow.absence (until_at);

-- Each choice of an owner, with the sentence that explains it.
create table supportflow.assignment_choice (
    id        bigint generated always as identity primary key,
    ticket_id uuid not null references supportflow.ticket (id),
    at        timestamptz not null,
    team      text not null,
    agent     text,
    strategy  text not null,
    reason    text not null
);
create index assignment_choice_by_ticket on supportflow.assignment_choice (ticket_id, id);
create index assignment_choice_by_agent on supportflow.assignment_choice (agent, id);

-- Whose turn it was last.
create table supportflow.turn (
    team  text primary key,
    agent text not null
);

-- Who was paged for a ticket; the next page goes to the next on the ladder.
create table supportflow.page (
    id        bigint generated always as identity primary key,
    ticket_id uuid not null references supportflow.ticket (id),
    at        timestamptz not null,
    agent     text
);
create index page_by_ticket on supportflow.page (ticket_id, id);
