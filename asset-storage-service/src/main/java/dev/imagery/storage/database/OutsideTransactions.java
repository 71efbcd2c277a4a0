package dev.imagery.storage.database;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps calls to other systems out of transactions, where they would hold locks and a connection for as long as those take. */
public final class OutsideTransactions {

    private OutsideTransactions() {}

    /** @throws IllegalStateException within a transaction */
    public static void require() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("another system is called within a database transaction");
        }
    }
}
