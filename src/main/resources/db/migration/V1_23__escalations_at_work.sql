-- Some actions wait until whoever they are for is at work; and a due agreed with the customer begins another round of
-- steps, whose actions are others than those of the first.
alter table supportflow.escalation_action
    add column not_before timestamptz,
    add column round integer not null default 0;
create index escalation_action_waiting on supportflow.escalation_action (not_before) where not_before is not null;
