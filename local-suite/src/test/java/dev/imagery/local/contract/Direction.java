package dev.imagery.local.contract;

/** Which way a schema's values go: whoever reads them must find nothing that the writer's version allows and theirs does not. */
enum Direction {
    /** What callers of the old version send has to be taken by the new one. */
    REQUEST,
    /** What the new version answers has to be read by callers of the old one. */
    ANSWER
}
