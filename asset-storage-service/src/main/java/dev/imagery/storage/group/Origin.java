package dev.imagery.storage.group;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where a version comes from; given when it is opened.
 *
 * @param recipe as JSON
 * @param catalogRevision the catalogue snapshot of the batch
 * @param precedence between groups the greater wins
 */
@Embeddable
record Origin(
        UUID batch,
        @JdbcTypeCode(SqlTypes.JSON) String recipe,
        long catalogRevision,
        int precedence,
        @Nullable String author,
        @Nullable String note) {

    static final Origin NONE = new Origin(new UUID(0, 0), "{}", 0, 0, null, null);
}
