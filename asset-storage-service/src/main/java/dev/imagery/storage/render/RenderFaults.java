package dev.imagery.storage.render;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.object.Verification;
import dev.imagery.storage.tombstone.Purged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be wrong with a reported render beyond the form of its fields. */
final class RenderFaults {

    private RenderFaults() {}

    /** Faults that show without a look at the objects. */
    static List<Fault> of(List<RenderReport.Picture> pictures) {
        List<Fault> faults = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < pictures.size(); i++) {
            RenderReport.Picture picture = pictures.get(i);
            String size = picture.width() + "×" + picture.height();
            if (!seen.add(List.of(picture.encoding(), picture.width(), picture.height()))) {
                String expected = "each size and encoding once";
                faults.add(Fault.of("/renditions/" + i, "duplicate", size + " " + picture.encoding(), expected));
            }
            if (picture.key().encoding() != picture.encoding()) {
                String expected = "a key that ends in ." + picture.encoding().extension();
                faults.add(Fault.of(
                        "/renditions/" + i + "/key", "mismatch", picture.key().path(), expected));
            }
        }
        return faults;
    }

    /** The fault of the rendition at {@code index}, if the look at its object found one. */
    static Optional<Fault> of(int index, RenderReport.Picture picture, Verification.Finding finding) {
        String pointer = "/renditions/" + index;
        return switch (finding) {
            case Verification.Finding.Proved proved -> Optional.empty();
            case Verification.Finding.Missing missing ->
                Optional.of(Fault.of(
                        pointer + "/key", "object-missing", picture.key().path(), "an object that was uploaded"));
            case Verification.Finding.Buried buried -> Optional.of(Purged.object(pointer + "/key", picture.key()));
            case Verification.Finding.OtherLength other ->
                Optional.of(Fault.of(
                        pointer + "/bytes",
                        "object-different",
                        picture.bytes(),
                        "the object's length, " + other.bytes()));
            case Verification.Finding.OtherBytes other ->
                Optional.of(Fault.of(
                        pointer + "/key",
                        "object-different",
                        picture.key().path(),
                        "an object whose bytes have this SHA-256; those there have " + other.digest()));
        };
    }
}
