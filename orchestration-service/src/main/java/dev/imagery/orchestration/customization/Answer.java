package dev.imagery.orchestration.customization;

/** What is known for a context at the moment. */
public sealed interface Answer {

    /** Customization answered just now. */
    record Current(Evaluation evaluation) implements Answer {}

    /** Customization is away; this is its last answer for the context. */
    record LastKnown(Evaluation evaluation) implements Answer {}

    /** Customization is away and never answered for the context. */
    record Unknown() implements Answer {}
}
