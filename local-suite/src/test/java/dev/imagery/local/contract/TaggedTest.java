package dev.imagery.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggedTest {

    @TempDir
    private Path checkout;

    @BeforeEach
    void checkout() throws Exception {
        git("init", "-q");
        commit("one");
    }

    @Test
    void aFileIsThatOfTheLastTag() throws Exception {
        git("tag", "v0.1.0");
        commit("two");
        git("tag", "v0.2.0");
        commit("three");

        Tagged tagged = new Tagged(checkout);
        assertThat(tagged.lastTag()).contains("v0.2.0");
        assertThat(tagged.file("v0.2.0", "document.json")).contains("two");
        assertThat(tagged.file("v0.2.0", "other.json")).isEmpty();
    }

    @Test
    void withoutATagThereIsNone() throws Exception {
        assertThat(new Tagged(checkout).lastTag()).isEmpty();
    }

    private void commit(String text) throws Exception {
        Files.writeString(checkout.resolve("document.json"), text);
        git("add", "document.json");
        git("-c", "user.name=Anna", "-c", "user.email=anna@example.com", "commit", "-q", "--no-gpg-sign", "-m", text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", checkout.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                .as(command.toString())
                .isZero();
    }
}
