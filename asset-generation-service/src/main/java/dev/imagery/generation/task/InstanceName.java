package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.SchedulerName;

/** The name of this instance of the service: host and process. */
public final class InstanceName {

    /** What the queues keep of a name. */
    private static final int LONGEST = 50;

    private static final String HOST = new SchedulerName.Hostname().getName();
    private static final String NAME =
            shortened(HOST + "-" + ProcessHandle.current().pid());

    private InstanceName() {}

    public static String get() {
        return NAME;
    }

    /** The name of its machine. */
    public static String host() {
        return HOST;
    }

    /** The end of a name, as that is where the names of pods differ. */
    static String shortened(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST));
    }
}
