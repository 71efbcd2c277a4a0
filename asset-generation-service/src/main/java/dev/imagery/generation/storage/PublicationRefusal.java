package dev.imagery.generation.storage;

import org.jspecify.annotations.Nullable;

/** Why a version was not taken, as asset storage answers it. */
record PublicationRefusal(String title, @Nullable String detail) {

    static String reason(@Nullable PublicationRefusal refusal) {
        if (refusal == null) {
            return "asset storage gave no reason";
        }
        return refusal.detail == null ? refusal.title : refusal.title + ": " + refusal.detail;
    }
}
