package dev.imagery.dsl.catalog;

import java.util.Optional;

/** The catalogue as of one revision. Asked twice, it answers the same. */
@FunctionalInterface
public interface CatalogSnapshot {

    Optional<Title> title(long id);
}
