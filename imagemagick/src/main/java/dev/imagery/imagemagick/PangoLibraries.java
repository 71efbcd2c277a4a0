package dev.imagery.imagemagick;

import java.util.List;
import java.util.Map;

/**
 * Keeps Pango's libraries in a process to its very end. Pango looks for fonts in a thread of its own, which may still run when
 * ImageMagick unloads its Pango coder at exit, and with it the code of that thread: of runs as short as the measuring of a line, one in
 * five aborted on a machine with many fonts (Pango 1.50, ImageMagick 6.9.11), after its work was done. What is preloaded is not unloaded.
 */
final class PangoLibraries {

    private static final String PRELOAD = "LD_PRELOAD";

    /** Brings Pango itself, fontconfig, FreeType and HarfBuzz along; so named by all releases of Pango 1. */
    private static final String LIBRARY = "libpangoft2-1.0.so.0";

    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    private PangoLibraries() {}

    /** Changes the environment of a command that sets text; that of any other stays as it is, as loading takes some milliseconds. */
    static void keep(List<String> command, Map<String, String> environment) {
        if (LINUX && command.stream().anyMatch(argument -> argument.startsWith("pango:"))) {
            environment.merge(PRELOAD, LIBRARY, (others, ours) -> others.isBlank() ? ours : others + ":" + ours);
        }
    }
}
