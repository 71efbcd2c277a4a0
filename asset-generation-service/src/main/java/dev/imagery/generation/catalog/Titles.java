package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.groupingBy;

import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The titles as they are now. */
@Component
class Titles {

    private final TitleRows titles;
    private final ArtworkRows artwork;

    Titles(TitleRows titles, ArtworkRows artwork) {
        this.titles = titles;
        this.artwork = artwork;
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public TitleAnswer title(long id) {
        var row = titles.current(id).orElseThrow(() -> unknown(id));
        return TitleAnswer.of(row, artwork.current(List.of(id)));
    }

    /** By id, those after the given one. */
    @Transactional(readOnly = true)
    public List<TitleAnswer> titlesAfter(long after, int limit) {
        var rows = titles.currentAfter(after, limit);
        var pictures = artwork.current(rows.stream().map(TitleRow::id).toList()).stream()
                .collect(groupingBy(ArtworkRow::titleId));
        return rows.stream()
                .map(row -> TitleAnswer.of(row, pictures.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public void requireTitle(long id) {
        if (titles.current(id).isEmpty()) {
            throw unknown(id);
        }
    }

    private static ProblemException unknown(long id) {
        return ProblemException.notFound("There is no title " + id);
    }
}
