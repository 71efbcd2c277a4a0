package dev.imagery.orchestration.customization;

/** What is known for some contexts at the moment. */
public sealed interface Answer {

    /** As customization has it now. */
    record Current(Evaluation evaluation) implements Answer {}

    /** Customization is away; this is what it answered last. */
    record LastKnown(Evaluation evaluation) implements Answer {}

    /** Customization is away and never answered for these contexts. */
    record Unknown() implements Answer {}
}
