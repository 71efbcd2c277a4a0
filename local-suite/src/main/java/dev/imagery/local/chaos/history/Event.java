package dev.imagery.local.chaos.history;

import java.util.List;

/** One thing that was seen in a run. Times are milliseconds from its beginning. */
public sealed interface Event {

    /** When its answer was there. */
    long at();

    /**
     * A submission was acknowledged.
     *
     * @param key under which the client sends it, as often as it needs
     * @param assets how many its version has to have
     */
    record Accepted(long at, String key, String batch, String group, int assets) implements Event {}

    /** A submission was given up without having been acknowledged. */
    record NotAccepted(long at, String key, String reason) implements Event {}

    /**
     * A client saw a batch in a state.
     *
     * @param version 0 before it has one
     * @param faults why it failed, where it did
     */
    record InState(long at, String batch, String state, int version, List<String> faults) implements Event {

        InState(long at, String batch, String state, int version) {
            this(at, batch, state, version, List.of());
        }
    }

    /** An acknowledged batch was not found. */
    record NotFound(long at, String batch) implements Event {}

    /** A cancellation was acknowledged. */
    record Cancelled(long at, String batch) implements Event {}

    /** The states that a batch has entered, in order, as it was told from the first. */
    record Course(long at, String batch, List<String> states) implements Event {}

    /** A batch that the service knows of, at the end. */
    record Listed(long at, String batch) implements Event {}

    /**
     * A homepage as a visitor saw it.
     *
     * @param context such as {@code US/en/browser/low}
     * @param url of its imagery; empty where it had none
     * @param release of the rules; empty where none is told
     * @param degraded whether the answer was a remembered one
     */
    record Homepage(long at, String context, String url, String release, boolean degraded) implements Event {}

    /** A visitor got no homepage. */
    record NoHomepage(long at, String context, String reason) implements Event {}

    /** What became live: {@code kind} is {@code published}, {@code rolled-back} or {@code refused}. */
    record Publication(long at, long number, String kind, String group, int version, String batch) implements Event {}

    /**
     * A version and what is in it.
     *
     * @param state as in {@code sealed}, {@code live} or {@code retired}
     */
    record Version(long at, String group, int version, String state, String batch, List<Asset> assets)
            implements Event {}

    /** The version of a group that storage says is live, at the end. */
    record Live(long at, String group, int version) implements Event {}

    /**
     * What an address answered when all faults were over.
     *
     * @param sha256 of its bytes, in hexadecimal; empty where the status is not 200
     */
    record Fetched(long at, String url, int status, String sha256) implements Event {}

    /** An asset of a version, and its files. */
    record Asset(String context, String renderKey, List<File> files) {}

    /** @param form size and encoding, as in {@code 960x540 jpeg} */
    record File(String form, String url) {}
}
