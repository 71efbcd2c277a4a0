package dev.imagery.storage.caller;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who sends a request. */
@FunctionalInterface
interface Identification {

    /** @throws dev.imagery.starter.problem.ProblemException 400 where the request says it in a way that nobody can be called */
    Actor actor(HttpServletRequest request);
}
