package dev.imagery.rules.explanation;

/** A rule that matches as well, and would win if those before it were not there. */
public record RunnerUp(Standing standing, DecidingStep lostBy) {}
