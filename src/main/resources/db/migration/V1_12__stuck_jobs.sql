-- What a ticket's process cannot do by itself: a table without an answer, or a step that failed as often as it may.
alter table supportflow.stuck_decision rename to stuck_job;
alter table supportflow.stuck_job alter column table_key drop not null;
alter table supportflow.stuck_job add column step text not null default '';
alter index supportflow.stuck_decision_by_table rename to stuck_job_by_table;
alter index supportflow.stuck_decision_by_task rename to stuck_job_by_task;
create index stuck_job_by_ticket on supportflow.stuck_job (ticket);
