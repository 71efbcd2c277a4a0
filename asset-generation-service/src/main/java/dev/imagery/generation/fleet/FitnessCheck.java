package dev.imagery.generation.fleet;

/** One of the things without which a worker cannot work. */
interface FitnessCheck {

    /** What is checked, in a word or two: it names a check that does not come to an end. */
    String subject();

    /** @throws RuntimeException whose message says to a person what is wrong */
    void check();
}
