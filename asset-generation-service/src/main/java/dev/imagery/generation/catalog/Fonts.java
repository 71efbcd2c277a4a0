package dev.imagery.generation.catalog;

import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.generation.catalog.FontRows.FontRow;
import dev.imagery.generation.catalog.font.Font;
import dev.imagery.starter.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The fonts as they are now. Each change is a revision of the catalogue. */
@Component
class Fonts {

    private final Revisions revisions;
    private final FontRows rows;

    Fonts(Revisions revisions, FontRows rows) {
        this.revisions = revisions;
        this.rows = rows;
    }

    List<FontRow> all() {
        return rows.current();
    }

    /** @throws ProblemException 404 */
    List<FontRow> family(String family) {
        var fonts = rows.current(family);
        if (fonts.isEmpty()) {
            throw ProblemException.notFound("There is no font " + family);
        }
        return fonts;
    }

    /** @throws ProblemException 404 */
    FontRow font(String family, int weight) {
        return rows.current(family, weight)
                .orElseThrow(() -> ProblemException.notFound("There is no font " + family + " of weight " + weight));
    }

    /** As recipes see them. */
    CatalogFonts now() {
        return rows.asOf(revisions.newest());
    }

    /** @param created whether there was none of the family and weight before */
    record Put(FontRow row, boolean created) {}

    /** A font of the same bytes and licence keeps its row. The bytes are kept already. */
    @Transactional
    public Put put(Font font) {
        revisions.lock();
        var current = rows.current(font.family(), font.weight());
        return current.filter(row -> row.font().equals(font))
                .map(row -> new Put(row, false))
                .orElseGet(() -> {
                    long revision = revisions.next();
                    rows.put(font, revision);
                    return new Put(new FontRow(font, revision), current.isEmpty());
                });
    }

    /** Puts fonts of a family, in one revision, unless there are any by now; answers whether it did. */
    @Transactional
    public boolean putMissing(String family, Collection<Font> fonts) {
        revisions.lock();
        if (fonts.isEmpty() || !rows.current(family).isEmpty()) {
            return false;
        }
        long revision = revisions.next();
        fonts.forEach(font -> rows.put(font, revision));
        return true;
    }

    /** @throws ProblemException 404 */
    @Transactional
    public void delete(String family, int weight) {
        revisions.lock();
        font(family, weight);
        rows.end(family, weight, revisions.next());
    }
}
