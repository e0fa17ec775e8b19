package org.supportflow.engine.work;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries what a person does again when something else touched the same task at that moment: a due date that moves must
 * not fail an answer. Stands in front of the transaction; inside one there is nothing left to try again.
 */
class Retries implements CommandExecutor {

    private static final int TRIES = 5;

    private final CommandExecutor engine;

    Retries(CommandExecutor engine) {
        this.engine = engine;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            return engine.execute(command);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return engine.execute(command);
            } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(10L * attempt * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
