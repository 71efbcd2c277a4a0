package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.page.PageDefinition;
import dev.imagery.starter.precondition.Precondition;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;

/** The versions of pages, and which of them are active. */
interface Editions {

    /** @param isNew whether the version was made by this very call */
    record Put(Edition edition, boolean isNew) {}

    /**
     * Makes a version of a page; none where the newest has the same content.
     *
     * @param activate whether it becomes the active one
     * @throws ProblemException 412; 409 where there are too many pages; 503 where no pages are kept
     */
    Put put(String name, PageDefinition page, boolean activate, Precondition precondition);

    /**
     * Makes a version the active one, be it newer or older than that one.
     *
     * @throws ProblemException 404; 412; 503 where no pages are kept
     */
    Edition activate(String name, long version, Precondition precondition);

    /**
     * Takes a page away, but for its versions. Where the service brings along a page of this name, that is answered then.
     *
     * @throws ProblemException 404; 412; 409 where that is answered now; 503 where no pages are kept
     */
    void remove(String name, Precondition precondition);

    /**
     * Versions of a page, the newest first.
     *
     * @param before only older ones than this
     * @throws ProblemException 404 where there is no page of this name, and never was
     */
    List<Edition> versions(String name, long before, int limit);

    /** @throws ProblemException 404 */
    Edition version(String name, long version);
}
