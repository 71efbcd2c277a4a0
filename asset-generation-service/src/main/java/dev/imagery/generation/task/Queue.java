package dev.imagery.generation.task;

/** Where tasks wait. Each queue has its own table and its own threads, and is served by the instances of one role. */
public enum Queue {
    /** Served by coordinators. */
    COORDINATION("coordination_tasks"),
    /** What is told to others, who may take their time; served by coordinators. */
    DELIVERY("delivery_tasks"),
    /** Served by workers. */
    RENDERING("render_tasks");

    private final String table;

    Queue(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
