package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.TitleFacts;

/** A title as of the revisions from one on. */
record TitleRow(long id, long fromRevision, TitleFacts facts) {}
