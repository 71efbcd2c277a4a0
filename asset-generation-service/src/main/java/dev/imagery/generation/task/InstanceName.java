package dev.imagery.generation.task;

import com.github.kagkarlsson.scheduler.SchedulerName;

/** The name of this instance of the service: host and process. */
public final class InstanceName {

    private static final String NAME = new SchedulerName.Hostname().getName() + "-"
            + ProcessHandle.current().pid();

    private InstanceName() {}

    public static String get() {
        return NAME;
    }
}
