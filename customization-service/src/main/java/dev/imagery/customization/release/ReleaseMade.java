package dev.imagery.customization.release;

/** There is a new release, committed; published within the instance that made it. */
public record ReleaseMade(long number) {}
