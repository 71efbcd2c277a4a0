package dev.imagery.storage.group;

import dev.imagery.storage.precondition.EntityTag;
import org.jspecify.annotations.Nullable;

/**
 * Where a group stands: what no publication, rollback, acknowledgement or refusal leaves as it is, and nothing else changes.
 *
 * @param sequence of its newest publication, 0 for none
 * @param live the version that customization serves
 * @param pending publications that wait for customization
 */
record GroupCourse(String group, long sequence, @Nullable Integer live, int pending) {

    /** As the first part of the group's entity tag. */
    String text() {
        return "%d.%d.%d".formatted(sequence, live == null ? 0 : live, pending);
    }

    EntityTag tag() {
        return new EntityTag(text(), text());
    }

    /** For people. */
    String sentence() {
        String now =
                live == null ? "Nothing of " + group + " is live" : "Version " + live + " of " + group + " is live";
        return pending == 0 ? now : now + ", and another publication is on its way";
    }
}
