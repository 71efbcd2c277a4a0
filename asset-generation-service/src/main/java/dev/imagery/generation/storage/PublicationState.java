package dev.imagery.generation.storage;

/** What became of a version that was to be published. */
public sealed interface PublicationState {

    /** Not asked for yet. */
    record Sealed() implements PublicationState {}

    /** Asked for, and not acknowledged yet. */
    record Publishing() implements PublicationState {}

    /** Acknowledged; it may have been replaced by a newer version since. */
    record Live() implements PublicationState {}

    record Refused(String reason) implements PublicationState {}
}
