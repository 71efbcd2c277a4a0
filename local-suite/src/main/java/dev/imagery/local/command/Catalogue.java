package dev.imagery.local.command;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.local.catalog.DemoCatalog;
import dev.imagery.local.catalog.poster.PosterComposer;
import dev.imagery.local.demo.ComposedPosters;
import dev.imagery.local.suite.SuiteHome;

/** The demo's catalogue, with posters that are kept among the suite's files. */
final class Catalogue {

    private Catalogue() {}

    static ComposedPosters posters(SuiteHome home) {
        return new ComposedPosters(DemoCatalog.load(), new PosterComposer(ImageMagick.find()), home.artwork());
    }
}
