package dev.imagery.orchestration.page;

import java.util.Optional;

/** The pages that are answered at the moment; asked once for each answer. */
public interface Pages {

    /** The page that is answered where none is named. */
    String HOMEPAGE = "homepage";

    /** The active version of a page; empty where there is no such page. */
    Optional<Page> named(String name);
}
