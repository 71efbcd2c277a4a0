package dev.imagery.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TierTest {

    @TempDir
    private Path module;

    @Test
    void aTestWithoutATagIsPure() throws IOException {
        write("a/PlainTest", "class PlainTest {}");

        assertThat(Tier.of(module, "a.PlainTest")).isEqualTo(Tier.PURE);
    }

    @Test
    void theTagOfTheClassTells() throws IOException {
        write("a/StoreTest", "@Tag(\"adapter\") class StoreTest {}");
        write("a/EndToEndTest", "@Tag(\"suite\") class EndToEndTest {}");

        assertThat(Tier.of(module, "a.StoreTest$Nested")).isEqualTo(Tier.ADAPTER);
        assertThat(Tier.of(module, "a.EndToEndTest")).isEqualTo(Tier.SUITE);
    }

    @Test
    void theTagOfAClassThatItExtendsTellsToo() throws IOException {
        write("a/ServiceTest", "@Tag(\"adapter\") public abstract class ServiceTest {}");
        write("b/PublicationTest", "import a.ServiceTest;\nabstract class PublicationTest extends ServiceTest {}");
        write("b/RollbackTest", "class RollbackTest extends PublicationTest {}");

        assertThat(Tier.of(module, "b.RollbackTest")).isEqualTo(Tier.ADAPTER);
    }

    private void write(String type, String text) throws IOException {
        var source = module.resolve("src/test/java/" + type + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
    }
}
