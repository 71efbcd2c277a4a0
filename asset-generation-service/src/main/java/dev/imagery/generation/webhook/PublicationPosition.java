package dev.imagery.generation.webhook;

import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.storage.PublicationPage;
import dev.imagery.generation.storage.SettledPublication;
import dev.imagery.generation.webhook.message.Event;
import dev.imagery.generation.webhook.message.EventType;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far storage's publications were followed. It moves in the transaction that takes note of them, so that each is noted once. */
@Component
class PublicationPosition {

    private static final Logger log = LoggerFactory.getLogger(PublicationPosition.class);

    private final JdbcClient jdbc;
    private final Events events;

    PublicationPosition(JdbcClient jdbc, Events events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The number of the last one; empty before the first look. */
    @Transactional(readOnly = true)
    public OptionalLong seen() {
        return position("");
    }

    /**
     * Takes note of publications. What was settled before the first look is the past, and nobody is told of it.
     *
     * @param seen the position that they were asked for with; where another instance has moved it since, nothing is done
     */
    @Transactional
    public void follow(OptionalLong seen, PublicationPage page) {
        if (!position("for update").equals(seen)) {
            return;
        }
        if (seen.isEmpty()) {
            move(page.newest());
        } else if (page.newest() < seen.getAsLong()) {
            log.warn("Storage has gone back from publication {} to {}", seen.getAsLong(), page.newest());
            move(page.newest());
        } else if (!page.publications().isEmpty()) {
            page.publications().stream()
                    .filter(PublicationPosition::changesSomething)
                    .forEach(this::note);
            move(page.publications().getLast().number());
        }
    }

    /** Not where a version took the place of itself, as when a publication is called off before it was acknowledged. */
    private static boolean changesSomething(SettledPublication publication) {
        return publication
                .previous()
                .filter(before -> before == publication.version())
                .isEmpty();
    }

    private void note(SettledPublication publication) {
        var event = switch (publication.outcome()) {
            case SettledPublication.Published() -> event(EventType.PUBLISHED, publication);
            case SettledPublication.RolledBack() -> event(EventType.ROLLED_BACK, publication);
            case SettledPublication.Refused(var reason) ->
                event(EventType.REFUSED, publication)
                        .because(List.of(BatchFault.ofAll(BatchFault.PUBLICATION_REFUSED, reason)));
        };
        events.happened(event);
    }

    private static Event event(EventType type, SettledPublication publication) {
        return Event.of(type, publication.group(), publication.settledAt())
                .ofBatch(publication.batch())
                .ofVersion(publication.version())
                .after(publication.previous());
    }

    private OptionalLong position(String lock) {
        return jdbc.sql("select number from publication_position " + lock)
                .query((row, index) -> {
                    long number = row.getLong("number");
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
                })
                .single();
    }

    private void move(long number) {
        jdbc.sql("update publication_position set number = :number")
                .param("number", number)
                .update();
    }
}
