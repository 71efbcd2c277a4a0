package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.artwork.Crop;
import dev.imagery.generation.catalog.artwork.CropChange;
import dev.imagery.generation.catalog.artwork.Place;
import dev.imagery.rendering.artwork.Picture;
import dev.imagery.starter.problem.ProblemException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings artwork, whose bytes are kept already, into the catalogue. */
@Component
class ArtworkImport {

    private final Revisions revisions;
    private final ArtworkRows rows;
    private final PurgedArtwork purged;

    ArtworkImport(Revisions revisions, ArtworkRows rows, PurgedArtwork purged) {
        this.revisions = revisions;
        this.rows = rows;
        this.purged = purged;
    }

    /**
     * Artwork that was sent.
     *
     * @param crop empty where nothing was said: then that of before holds, if it was of the same bytes
     * @param dominantColour likewise
     */
    record Sent(
            long titleId,
            Place place,
            String digest,
            Picture picture,
            Optional<Crop> crop,
            Optional<String> dominantColour) {}

    /**
     * Answers the row that holds now: the one before, where it says the same.
     *
     * @throws ProblemException 410 where the title or the bytes were taken down for good
     */
    @Transactional
    public ArtworkRow put(Sent sent) {
        revisions.lock();
        purged.requireNone(sent.titleId(), sent.digest());
        var before = rows.current(sent.titleId(), sent.place());
        var ofSameBytes = before.filter(row -> row.digest().equals(sent.digest()));
        return write(
                before,
                new ArtworkRow(
                        sent.titleId(),
                        sent.place(),
                        before.map(ArtworkRow::fromRevision).orElse(0L),
                        sent.digest(),
                        sent.picture(),
                        sent.crop().or(() -> ofSameBytes.map(ArtworkRow::crop)).orElse(Crop.UNSTATED),
                        sent.dominantColour().or(() -> ofSameBytes.flatMap(ArtworkRow::dominantColour))));
    }

    /**
     * Changes how artwork may be cropped.
     *
     * @throws ProblemException 404 where there is no artwork at the place
     */
    @Transactional
    public ArtworkRow change(long title, Place place, CropChange.Valid change) {
        revisions.lock();
        var before = rows.current(title, place);
        var row = before.orElseThrow(() -> noArtwork(title, place));
        return write(before, row.withCrop(change.of(row.crop())));
    }

    private ArtworkRow write(Optional<ArtworkRow> before, ArtworkRow row) {
        if (before.filter(row::equals).isPresent()) {
            return row;
        }
        var written = row.asOf(revisions.next());
        rows.put(written);
        return written;
    }

    static ProblemException noArtwork(long title, Place place) {
        return ProblemException.notFound("Title " + title + " has no " + place);
    }
}
