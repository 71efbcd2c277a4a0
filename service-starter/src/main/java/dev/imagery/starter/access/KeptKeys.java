package dev.imagery.starter.access;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import dev.imagery.starter.disk.ChecksummedFile;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches an issuer's keys, and keeps them on disk for when it is away: a service that starts then takes tokens all the same. */
final class KeptKeys implements ResourceRetriever {

    private static final Logger log = LoggerFactory.getLogger(KeptKeys.class);

    private static final String FILE = "issuer-keys.json";
    private static final String JSON = "application/json";

    private final ResourceRetriever issuer;
    private final Path directory;
    private @Nullable String kept;

    KeptKeys(ResourceRetriever issuer, Path directory) {
        this.issuer = issuer;
        this.directory = directory;
    }

    @Override
    public synchronized Resource retrieveResource(URL keys) throws IOException {
        try {
            Resource fetched = issuer.retrieveResource(keys);
            keep(fetched.getContent());
            return fetched;
        } catch (IOException away) {
            return new Resource(read().orElseThrow(() -> away), JSON);
        }
    }

    /** Tokens are taken whether or not the disk does. */
    private void keep(String content) {
        if (content.equals(kept)) {
            return;
        }
        try {
            Files.createDirectories(directory);
            ChecksummedFile.write(directory.resolve(FILE), content.getBytes(StandardCharsets.UTF_8));
            kept = content;
        } catch (IOException e) {
            log.warn("The issuer's keys cannot be kept in {}: {}", directory, e.toString());
        }
    }

    private Optional<String> read() {
        try {
            return ChecksummedFile.read(directory.resolve(FILE))
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            log.warn("The issuer's keys that were kept in {} cannot be read: {}", directory, e.toString());
            return Optional.empty();
        }
    }
}
