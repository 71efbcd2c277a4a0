package dev.imagery.generation.schedule.run;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a run came to at once. */
public sealed interface RunResult {

    /** As in answers and rows. */
    String word();

    /** For people. */
    Optional<String> detail();

    /** The batch that was submitted. */
    default Optional<UUID> batch() {
        return Optional.empty();
    }

    /** What it comes to in the end is the batch's. */
    record Submitted(UUID id, Optional<String> detail) implements RunResult {

        @Override
        public String word() {
            return "submitted";
        }

        @Override
        public Optional<UUID> batch() {
            return Optional.of(id);
        }
    }

    /**
     * Nothing was made, as it is there already.
     *
     * @param like what there is
     */
    record Unchanged(String like) implements RunResult {

        @Override
        public String word() {
            return "unchanged";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of("What the run would make is just what " + like + " is.");
        }
    }

    /** It was too late. */
    record Missed(Instant first) implements RunResult {

        @Override
        public String word() {
            return "missed";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(
                    "None of the runs since " + first + " was made: when it could have been, it was too late.");
        }
    }

    /** The recipe cannot be run as it is. */
    record Refused(String why) implements RunResult {

        @Override
        public String word() {
            return "refused";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(why);
        }
    }

    /** Something was away for too long. */
    record Failed(String why) implements RunResult {

        @Override
        public String word() {
            return "failed";
        }

        @Override
        public Optional<String> detail() {
            return Optional.of(why);
        }
    }
}
