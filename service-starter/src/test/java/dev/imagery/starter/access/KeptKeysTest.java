package dev.imagery.starter.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptKeysTest {

    private static final String KEYS = "{\"keys\": []}";

    @TempDir
    private Path folder;

    private boolean away;

    private KeptKeys keys() {
        return new KeptKeys(this::issuer, folder.resolve("keys"));
    }

    private Resource issuer(URL address) throws IOException {
        if (away) {
            throw new IOException(address + " is away");
        }
        return new Resource(KEYS, "application/json");
    }

    private static URL address() throws IOException {
        return URI.create("http://issuer.example.com/keys").toURL();
    }

    @Test
    void whatWasFetchedIsThereWhenTheIssuerIsAway() throws Exception {
        assertThat(keys().retrieveResource(address()).getContent()).isEqualTo(KEYS);
        away = true;
        assertThat(keys().retrieveResource(address()).getContent()).isEqualTo(KEYS);
    }

    @Test
    void withoutAnythingKeptTheIssuerIsMissed() {
        away = true;
        assertThatThrownBy(() -> keys().retrieveResource(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is away");
    }

    @Test
    void brokenKeysAreNotTaken() throws Exception {
        keys().retrieveResource(address());
        Path file = folder.resolve("keys/issuer-keys.json");
        Files.writeString(file, Files.readString(file).replace("[]", "{}"));
        away = true;
        assertThatThrownBy(() -> keys().retrieveResource(address()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is away");
    }

    @Test
    void keysCountAlsoWhereTheyCannotBeKept() throws Exception {
        Files.writeString(folder.resolve("keys"), "a file where the folder should be");
        assertThat(keys().retrieveResource(address()).getContent()).isEqualTo(KEYS);
    }
}
