package dev.imagery.generation.storage;

import java.util.List;

/** What became of a version that was to be published. */
public sealed interface PublicationState {

    /** Not asked for yet. */
    record Sealed() implements PublicationState {}

    /** Asked for, and not acknowledged yet. */
    record Publishing() implements PublicationState {}

    /** Acknowledged; it may have been replaced by a newer version since. */
    record Live() implements PublicationState {}

    /** @param faults what is wrong in particular; empty where the reason says all */
    record Refused(String reason, List<PublicationFault> faults) implements PublicationState {

        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
