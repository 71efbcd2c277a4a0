package dev.imagery.generation.schedule.availability;

import java.util.UUID;

/**
 * What the task that follows a group is about.
 *
 * @param batch the newest that made a version of the group
 * @param time from 0: how many such tasks were given up
 */
record Watch(String group, UUID batch, int time) {

    private static final int PARTS = 3;

    static Watch parse(String text) {
        var parts = text.split("/", PARTS);
        return new Watch(parts[0], UUID.fromString(parts[1]), parts.length < PARTS ? 0 : Integer.parseInt(parts[2]));
    }

    Watch next() {
        return new Watch(group, batch, time + 1);
    }

    @Override
    public String toString() {
        return group + "/" + batch + (time == 0 ? "" : "/" + time);
    }
}
