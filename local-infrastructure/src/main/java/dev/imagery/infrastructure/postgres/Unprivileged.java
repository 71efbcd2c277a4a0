package dev.imagery.infrastructure.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Started by root, its programs run as {@code nobody}, with root's right to pass
 * directories, so that a data directory below a closed home directory still works. (The programs themselves must lie in
 * the open: they look each other up by {@code access(2)}, which does not count that right.) User namespaces would do as well, but
 * containers seldom allow them.
 */
final class Unprivileged {

    private static final String NOBODY = "nobody";
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Unprivileged() {}

    /** What to put before a command so that it runs as an ordinary user. */
    static List<String> prefix() {
        return ROOT
                ? List.of(
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--clear-groups",
                        "--inh-caps=-all,+dac_override",
                        "--ambient-caps=-all,+dac_override",
                        "--bounding-set=-all,+dac_override")
                : List.of();
    }

    /** Gives {@code directory} to the user that the commands run as. */
    static void own(Path directory) throws IOException {
        if (ROOT) {
            UserPrincipalLookupService users = directory.getFileSystem().getUserPrincipalLookupService();
            Files.getFileAttributeView(directory, PosixFileAttributeView.class)
                    .setOwner(users.lookupPrincipalByName(NOBODY));
        }
    }
}
