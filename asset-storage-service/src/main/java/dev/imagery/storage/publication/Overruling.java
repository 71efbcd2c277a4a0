package dev.imagery.storage.publication;

import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.gate.Showing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version that is published whatever the gate says.
 *
 * @param reason why, in the words of who did it
 * @param losses markets that lose imagery; none where the gate had nothing against it
 * @param withdrawn markets that are shown what is withdrawn there; null in rows from before there were withdrawals
 */
record Overruling(
        String reason, List<Loss> losses, @Nullable List<Showing> withdrawn) {

    Overruling {
        losses = List.copyOf(losses);
        withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
    }

    /** What is shown of what is withdrawn; null for nothing. */
    @Nullable List<Showing> shown() {
        return withdrawn == null || withdrawn.isEmpty() ? null : withdrawn;
    }

    static Overruling of(String reason, Objections objections) {
        return new Overruling(reason, objections.losses(), objections.withdrawn());
    }
}
