package dev.imagery.infrastructure.postgres;

/** Starts a server, prints its process id, and waits to be killed. */
class Orphan {

    public static void main(String[] arguments) throws Exception {
        System.out.println(LocalPostgres.start(PostgresSettings.temporary()).pid());
        Thread.currentThread().join();
    }
}
