package dev.imagery.local.client;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Versions to and from files, and what storage holds. */
public final class TransferClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofHours(1);

    /** What an archive ends with where it was written to its end. */
    private static final int END_MARK = 1024;

    private final HttpService service;

    /** A client of the storage service at {@code base}. */
    public TransferClient(URI base) {
        this.service = new HttpService(base);
    }

    /**
     * Writes the archive of a version. The file is there only when all of it is.
     *
     * @throws IOException also where the archive ends early
     */
    public void export(String group, int version, Path file) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        try {
            service.download("/v1/groups/%s/versions/%d/export".formatted(encode(group), version), partial, LIMIT);
            if (!hasEnd(partial)) {
                throw new IOException("The export ended early: storage's log says why");
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Has an archive taken in.
     *
     * @param group to import it as another group than it was
     */
    public JsonNode take(Path file, Optional<String> group) throws IOException {
        String query = group.map(name -> "?group=" + encode(name)).orElse("");
        return JSON.readTree(service.upload("/v1/imports" + query, "application/x-tar", file, LIMIT)
                .body());
    }

    /** What storage holds; all groups in one report. */
    public JsonNode report(boolean fresh) throws IOException {
        JsonNode report = page("fresh=" + fresh);
        JsonNode page = report;
        while (page.hasNonNull("next")) {
            page = page("after=" + encode(page.path("next").asString()));
            report.withArray("groups").addAll(page.withArray("groups"));
        }
        return report;
    }

    private JsonNode page(String query) throws IOException {
        return JSON.readTree(service.get("/v1/storage?limit=1000&" + query).body());
    }

    private static boolean hasEnd(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() <= END_MARK) {
                return false;
            }
            byte[] end = new byte[END_MARK];
            bytes.seek(bytes.length() - END_MARK);
            bytes.readFully(end);
            return Arrays.equals(end, new byte[END_MARK]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
