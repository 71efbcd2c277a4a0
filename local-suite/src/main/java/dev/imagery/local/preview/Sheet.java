package dev.imagery.local.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Pictures of a recipe in a directory, and the page that shows them. */
public final class Sheet {

    private static final String PAGE = "index.html";

    private final Path directory;
    private final List<WantedPicture> wanted;
    private final Drawing drawing;
    private final AtomicLong version = new AtomicLong();

    /** @param directory made where it does not exist */
    public Sheet(Path directory, List<WantedPicture> wanted, Drawing drawing) {
        this.directory = directory;
        this.wanted = List.copyOf(wanted);
        this.drawing = drawing;
    }

    /**
     * Draws every picture and writes the page. A fault stands in the place of its picture.
     *
     * @param title what is drawn
     * @return the faults
     */
    public List<String> draw(String title, byte[] recipe) throws IOException {
        Files.createDirectories(directory);
        List<Cell> cells = new ArrayList<>();
        for (WantedPicture picture : wanted) {
            cells.add(cell(picture, recipe));
        }
        long next = version.get() + 1;
        write(PAGE, SheetPage.of(title, cells, next).getBytes(StandardCharsets.UTF_8));
        version.set(next);
        return cells.stream()
                .filter(Cell.Faulty.class::isInstance)
                .map(Cell.Faulty.class::cast)
                .map(faulty -> faulty.wanted() + ": " + faulty.fault())
                .toList();
    }

    private Cell cell(WantedPicture picture, byte[] recipe) throws IOException {
        try {
            var preview = drawing.draw(recipe, picture.query());
            write(picture.fileName(), preview.jpeg());
            return new Cell.Drawn(picture, preview);
        } catch (IOException e) {
            Files.deleteIfExists(directory.resolve(picture.fileName()));
            return new Cell.Faulty(picture, String.valueOf(e.getMessage()));
        }
    }

    /** Whoever reads a file meanwhile sees it whole. */
    private void write(String name, byte[] bytes) throws IOException {
        Path fresh = Files.write(directory.resolve("." + name), bytes);
        Files.move(fresh, directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** The page as a file. */
    public Path page() {
        return directory.resolve(PAGE);
    }

    Path directory() {
        return directory;
    }

    /** How often it was drawn. */
    long version() {
        return version.get();
    }
}
