package dev.imagery.orchestration.edition;

import dev.imagery.starter.problem.ProblemException;

/** What there is not, as 404. */
final class Missing {

    private Missing() {}

    static ProblemException page(String name) {
        return ProblemException.notFound("There is no page " + name);
    }

    static ProblemException version(String name, long version) {
        return ProblemException.notFound("There is no version " + version + " of a page " + name);
    }
}
