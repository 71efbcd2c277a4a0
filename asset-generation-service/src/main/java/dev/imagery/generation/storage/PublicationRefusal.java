package dev.imagery.generation.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a version was not taken, as asset storage answers it. */
record PublicationRefusal(
        String title, @Nullable String detail, @Nullable List<Told> faults) {

    private static final String ASSETS = "/assets/";

    /** A fault as it is told. */
    record Told(String pointer, String code, String expected) {

        private PublicationFault fault() {
            String place = pointer.startsWith(ASSETS) ? pointer.substring(ASSETS.length()) : pointer;
            return new PublicationFault(place, code, expected);
        }
    }

    static String reason(@Nullable PublicationRefusal refusal) {
        if (refusal == null) {
            return "asset storage gave no reason";
        }
        return refusal.detail == null ? refusal.title : refusal.title + ": " + refusal.detail;
    }

    static List<PublicationFault> faultsOf(@Nullable PublicationRefusal refusal) {
        return refusal == null || refusal.faults == null
                ? List.of()
                : refusal.faults.stream().map(Told::fault).toList();
    }
}
