package dev.imagery.dsl.publication;

import java.time.LocalDateTime;
import java.util.Arrays;

/** The plain meaning of the crons of these tests, none of which restricts both kinds of days. */
record CronFields(String[] fields) {

    static CronFields of(String cron) {
        return new CronFields(cron.replace("MON", "1").split(" "));
    }

    boolean mean(LocalDateTime wall) {
        return contains(fields[0], wall.getMinute())
                && contains(fields[1], wall.getHour())
                && contains(fields[2], wall.getDayOfMonth())
                && contains(fields[3], wall.getMonthValue())
                && contains(fields[4], wall.getDayOfWeek().getValue() % 7);
    }

    private static boolean contains(String field, int value) {
        return Arrays.stream(field.split(",")).anyMatch(part -> {
            if (part.equals("*")) {
                return true;
            }
            if (part.startsWith("*/")) {
                return value % Integer.parseInt(part.substring(2)) == 0;
            }
            var ends = part.split("-");
            return Integer.parseInt(ends[0]) <= value && value <= Integer.parseInt(ends[ends.length - 1]);
        });
    }
}
