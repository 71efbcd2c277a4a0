package dev.imagery.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.local.catalog.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OwnPicturesTest {

    @TempDir
    Path directory;

    @Test
    void aPictureNamedByTitleAndLanguageIsPreferred() throws IOException {
        pictures("12345.ja.jpg", "12345.png", "holiday.jpg");
        assertThat(new OwnPictures(new TwoTitles(), directory).artwork(12345, List.of("ja", "en")))
                .containsEntry("ja", directory.resolve("12345.ja.jpg"))
                .containsEntry("en", directory.resolve("12345.png"));
    }

    @Test
    void otherPicturesAreDealtOutInOrder() throws IOException {
        pictures("a.jpg", "b.webp", "notes.txt");
        OwnPictures own = new OwnPictures(new TwoTitles(), directory);
        assertThat(own.artwork(12345, List.of("en"))).containsEntry("en", directory.resolve("a.jpg"));
        assertThat(own.artwork(23456, List.of("en"))).containsEntry("en", directory.resolve("b.webp"));
    }

    @Test
    void aFolderWithoutPicturesIsRefused() {
        assertThatThrownBy(() -> new OwnPictures(new TwoTitles(), directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(directory.toString());
    }

    private void pictures(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(directory.resolve(name));
        }
    }

    private static final class TwoTitles implements DemoTitles {

        @Override
        public List<Region> regions() {
            return List.of();
        }

        @Override
        public List<ObjectNode> titles() {
            return List.of(title(12345), title(23456));
        }

        @Override
        public List<String> languages(long titleId) {
            return List.of("en", "ja");
        }

        @Override
        public Map<String, Path> artwork(long titleId, Collection<String> languages) {
            throw new AssertionError("own pictures come first");
        }

        private static ObjectNode title(long id) {
            return JsonMapper.shared().createObjectNode().put("id", id);
        }
    }
}
