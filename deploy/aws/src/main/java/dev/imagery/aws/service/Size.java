package dev.imagery.aws.service;

/**
 * What Fargate gives a task.
 *
 * @param cpu in 1024ths of a processor
 * @param memory MiB
 */
record Size(int cpu, int memory) {

    /** Of a service that answers HTTP. */
    static final Size ANSWERING = new Size(1024, 2048);

    /** Of coordinators and of workers: two slots, for each of which ImageMagick may have 1 GB, and Java's heap. */
    static final Size DRAWING = new Size(2048, 4096);

    /** As many slots has a worker of this size. */
    int processors() {
        return Math.max(1, cpu / 1024);
    }
}
