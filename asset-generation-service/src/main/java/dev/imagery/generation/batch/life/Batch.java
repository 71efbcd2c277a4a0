package dev.imagery.generation.batch.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch in one of its states.
 *
 * <pre>
 * accepted → planned → rendering → sealing → publishing → live
 *     │        │          │           │ │        └→ refused, failed, superseded
 *     │        │          │           │ ├→ waiting → publishing
 *     │        │          │           │ │     └→ cancelled
 *     │        │          │           │ └→ awaiting approval
 *     └────────┴──────────┴───────────┴→ failed, cancelled, superseded
 * </pre>
 */
public sealed interface Batch {

    Submission submission();

    /** What it makes; empty before it is planned. */
    Optional<Extent> planned();

    default UUID id() {
        return submission().id();
    }

    /** Not ended. */
    sealed interface Open extends Batch {

        default Failed fail(List<BatchFault> faults, Instant now) {
            return new Failed(submission(), planned(), faults, now);
        }
    }

    /** Not given to publication yet, so that it can end without a trace. */
    sealed interface Cancellable extends Open {

        default Cancelled cancel(Instant now) {
            return new Cancelled(submission(), planned(), Optional.empty(), now);
        }

        /** @param by a newer batch of the same group */
        default Superseded supersede(UUID by, Instant now) {
            return new Superseded(submission(), planned(), Optional.empty(), by, now);
        }
    }

    /** Its renders may be worked on. */
    sealed interface Renderable extends Cancellable {

        Extent extent();

        @Override
        default Optional<Extent> planned() {
            return Optional.of(extent());
        }

        /** All renders are done. */
        default Sealing rendered() {
            return new Sealing(submission(), extent());
        }
    }

    /** It will not change any more. */
    sealed interface Ended extends Batch {
        Instant endedAt();
    }

    record Accepted(Submission submission) implements Cancellable {

        @Override
        public Optional<Extent> planned() {
            return Optional.empty();
        }

        public Planned plan(Extent extent) {
            return new Planned(submission, extent);
        }
    }

    /** Its tasks are scheduled. */
    record Planned(Submission submission, Extent extent) implements Renderable {

        public Rendering start() {
            return new Rendering(submission, extent);
        }
    }

    /** A worker has taken a first render. */
    record Rendering(Submission submission, Extent extent) implements Renderable {}

    /** Its manifest is being written. */
    record Sealing(Submission submission, Extent extent) implements Cancellable {

        @Override
        public Optional<Extent> planned() {
            return Optional.of(extent);
        }

        /** @param version of the group, sealed */
        public Publishing publish(int version) {
            return new Publishing(submission, extent, version);
        }

        /** @param version of the group, sealed */
        public Waiting publishAt(Instant instant, int version) {
            return new Waiting(submission, extent, version, instant);
        }

        /** @param version of the group, sealed */
        public AwaitingApproval awaitApproval(int version, Instant now) {
            return new AwaitingApproval(submission, extent, version, now);
        }
    }

    /** Its version exists, and becomes what everybody sees at an instant. */
    record Waiting(Submission submission, Extent extent, int version, Instant publishAt) implements Cancellable {

        @Override
        public Optional<Extent> planned() {
            return Optional.of(extent);
        }

        /** Its version stays as it is: sealed, and seen by nobody. */
        @Override
        public Cancelled cancel(Instant now) {
            return new Cancelled(submission, planned(), Optional.of(version), now);
        }

        @Override
        public Superseded supersede(UUID by, Instant now) {
            return new Superseded(submission, planned(), Optional.of(version), by, now);
        }

        /** The instant has come. */
        public Publishing due() {
            return new Publishing(submission, extent, version);
        }
    }

    /** Its version exists, and is asked to become what everybody sees. */
    record Publishing(Submission submission, Extent extent, int version) implements Open {

        @Override
        public Optional<Extent> planned() {
            return Optional.of(extent);
        }

        public Live acknowledged(Instant now) {
            return new Live(submission, extent, version, now);
        }

        public Refused refuse(List<BatchFault> faults, Instant now) {
            return new Refused(submission, extent, version, faults, now);
        }

        /** Not asked after all, as a newer batch of the group went live meanwhile. */
        public Superseded overtaken(UUID by, Instant now) {
            return new Superseded(submission, planned(), Optional.of(version), by, now);
        }
    }

    record Live(Submission submission, Extent extent, int version, Instant endedAt) implements Ended {

        @Override
        public Optional<Extent> planned() {
            return Optional.of(extent);
        }
    }

    /** Its version exists and is seen by nobody. Whether it is published is decided at asset storage, and not known here. */
    record AwaitingApproval(Submission submission, Extent extent, int version, Instant endedAt) implements Ended {

        @Override
        public Optional<Extent> planned() {
            return Optional.of(extent);
        }
    }

    record Refused(Submission submission, Extent extent, int version, List<BatchFault> faults, Instant endedAt)
            implements Ended {

        @Override
        public Optional<Extent> planned() {
            return Optional.of(extent);
        }
    }

    record Failed(Submission submission, Optional<Extent> planned, List<BatchFault> faults, Instant endedAt)
            implements Ended {}

    /** @param version of the group where it was sealed already; nobody sees it */
    record Cancelled(Submission submission, Optional<Extent> planned, Optional<Integer> version, Instant endedAt)
            implements Ended {}

    /**
     * A newer batch of its group took its place.
     *
     * @param version of the group where it was sealed already; nobody sees it
     * @param by the newer batch
     */
    record Superseded(
            Submission submission, Optional<Extent> planned, Optional<Integer> version, UUID by, Instant endedAt)
            implements Ended {}
}
