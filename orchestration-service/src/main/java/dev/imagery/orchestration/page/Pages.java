package dev.imagery.orchestration.page;

import java.util.Optional;

/** The pages that are answered at the moment; asked once for each answer, and answered from memory. */
public interface Pages {

    /** The page that is answered where none is named; it is always there. */
    String HOMEPAGE = "homepage";

    /** The active version of a page; empty where there is no such page. */
    Optional<Page> named(String name);
}
