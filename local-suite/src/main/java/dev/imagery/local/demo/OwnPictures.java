package dev.imagery.local.demo;

import dev.imagery.local.catalog.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo's titles with a person's own pictures. {@code 12345.ja.jpg} is the artwork of title 12345 in Japanese and {@code
 * 12345.jpg} in all other languages; pictures with other names are dealt out to the remaining titles in their order.
 */
public final class OwnPictures implements DemoTitles {

    private final DemoTitles demo;
    private final List<Path> pictures;
    private final List<Path> unnamed;

    /**
     * The pictures in {@code directory}.
     *
     * @throws IOException when the directory has no JPEG, PNG, WebP or AVIF
     */
    public OwnPictures(DemoTitles demo, Path directory) throws IOException {
        this.demo = demo;
        try (Stream<Path> files = Files.list(directory)) {
            this.pictures = files.filter(OwnPictures::isPicture).sorted().toList();
        }
        if (pictures.isEmpty()) {
            throw new IOException("There is no .jpg, .png, .webp or .avif in " + directory);
        }
        List<Path> others =
                pictures.stream().filter(picture -> !isNamed(picture)).toList();
        this.unnamed = others.isEmpty() ? pictures : others;
    }

    @Override
    public List<ObjectNode> titles() {
        return demo.titles();
    }

    @Override
    public List<Region> regions() {
        return demo.regions();
    }

    @Override
    public List<String> languages(long titleId) {
        return demo.languages(titleId);
    }

    @Override
    public Map<String, Path> artwork(long titleId, Collection<String> languages) {
        return languages.stream()
                .collect(Collectors.toMap(Function.identity(), language -> picture(titleId, language)));
    }

    private Path picture(long titleId, String language) {
        return named(titleId + "." + language)
                .or(() -> named(String.valueOf(titleId)))
                .orElseGet(() -> unnamed.get(place(titleId) % unnamed.size()));
    }

    private int place(long titleId) {
        List<ObjectNode> titles = demo.titles();
        for (int place = 0; place < titles.size(); place++) {
            if (titles.get(place).path("id").asLong() == titleId) {
                return place;
            }
        }
        return 0;
    }

    private Optional<Path> named(String stem) {
        return pictures.stream().filter(picture -> stem(picture).equals(stem)).findFirst();
    }

    private static boolean isNamed(Path picture) {
        return stem(picture).matches("\\d+(\\.[A-Za-z-]+)?");
    }

    private static String stem(Path picture) {
        String name = picture.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && name.matches(".+\\.(jpe?g|png|webp|avif)");
    }
}
