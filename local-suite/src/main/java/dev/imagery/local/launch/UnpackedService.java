package dev.imagery.local.launch;

import dev.imagery.infrastructure.Directories;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A service's jar, unpacked: a JVM opens plain jars faster than a jar of jars, and an AOT cache needs them.
 *
 * @param jar the service's own jar, beside the {@code lib} directory that it refers to
 * @param cache where the AOT cache of this jar and this Java belongs, whether it is there yet or not
 */
public record UnpackedService(Path jar, Path cache) {

    /**
     * Unpacks {@code packed} into {@code directory}, unless that has been done for the same content. What an older content
     * left there is deleted.
     */
    public static UnpackedService of(Path packed, Path directory) throws IOException {
        if (!Files.isRegularFile(packed)) {
            throw new IOException(packed + " is missing; build it first with: mvn -DskipTests package");
        }
        Path stamp = directory.resolve("stamp");
        String seen =
                Files.size(packed) + " " + Files.getLastModifiedTime(packed).toMillis() + " ";
        String known = Files.exists(stamp) ? Files.readString(stamp).strip() : "";
        String digest = known.startsWith(seen) ? known.substring(seen.length()) : digest(packed);
        Path target = directory.resolve(digest);
        if (!Files.isDirectory(target)) {
            Directories.delete(directory);
            Files.createDirectories(directory);
            Path fresh = directory.resolve(digest + ".new");
            unpack(packed, fresh);
            Files.move(fresh, target);
        }
        Files.writeString(stamp, seen + digest);
        String java = Runtime.version().toString().replaceAll("[^A-Za-z0-9.]", "-");
        return new UnpackedService(target.resolve(packed.getFileName()), target.resolve("java-" + java + ".aot"));
    }

    /** Whether a start can use the cache. */
    public boolean isCached() {
        return Files.isRegularFile(cache);
    }

    private static void unpack(Path packed, Path target) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        JavaCommand.program(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        packed.toString(),
                        "extract",
                        "--destination",
                        target.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("Could not unpack " + packed + ":\n" + output);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    // The stream digests what passes.
                }
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
