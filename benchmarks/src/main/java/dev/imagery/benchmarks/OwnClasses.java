package dev.imagery.benchmarks;

import dev.imagery.local.launch.UnpackedService;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** This module's classes, for services that have one of them besides their own. */
final class OwnClasses {

    private OwnClasses() {}

    /** The class path of a service with them. */
    static String besides(UnpackedService service) {
        return String.join(
                File.pathSeparator,
                service.jar().toString(),
                service.jar().resolveSibling("lib") + "/*",
                location().toString());
    }

    private static Path location() {
        try {
            return Path.of(OwnClasses.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this module's classes are nowhere", e);
        }
    }
}
