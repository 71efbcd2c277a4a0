package dev.imagery.storage.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.cdn.Cdn;
import dev.imagery.storage.cdn.CdnException;
import dev.imagery.storage.object.DeliverySettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a CDN hears of a purge, and when the purge goes on. */
class CdnTellingTest extends PurgeServiceTest {

    @Autowired
    private PurgeRows rows;

    @Autowired
    private Laying laying;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Removing removing;

    @Autowired
    private Invalidations invalidations;

    @Autowired
    private PurgeMetrics metrics;

    private final FakeCdn fake = new FakeCdn();
    private final UUID purge = UUID.randomUUID();
    private CdnTelling telling;

    private static final class FakeCdn implements Cdn {
        private final List<String> asked = new ArrayList<>();
        private boolean done;
        private boolean away;

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public String invalidate(String reference, List<String> paths) {
            if (away) {
                throw new CdnException("the CDN is away", new IllegalStateException());
            }
            asked.add(reference + " " + paths);
            return "id of " + reference;
        }

        @Override
        public boolean isDone(String id) {
            return done;
        }
    }

    @BeforeEach
    void aRemovedObject() {
        telling = new CdnTelling(
                Optional.of(fake),
                invalidations,
                metrics,
                new DeliverySettings(URI.create("https://cdn.example.com/img"), false),
                Clock.systemUTC());
        var row = new Purge(
                purge, title, "A court", false, new Actor("ada"), Instant.now(), Optional.empty(), Optional.empty());
        rows.add(row);
        laying.takeDown(row, candidates.of(title));
        removing.remove(purge, () -> true);
    }

    @Test
    void itIsAskedOnceToDropWhatWasRemovedByThePathsOfItsUrls() {
        assertThat(telling.tell(purge)).isFalse();
        assertThat(telling.tell(purge)).isFalse();

        assertThat(fake.asked).containsExactly(asked());
    }

    @Test
    void thePurgeGoesOnOnceItIsDone() {
        telling.tell(purge);
        elapsed.settlingOf(purge);
        removing.verify(purge, () -> true, true);
        assertThat(verified()).isZero();

        fake.done = true;
        assertThat(telling.tell(purge)).isTrue();

        removing.verify(purge, () -> true, true);
        assertThat(verified()).isEqualTo(1);
        assertThat(invalidations.receipt(purge, "fake")).isEqualTo(new Receipt.Cdn("fake", 1, 1, null));
    }

    @Test
    void whileItIsAwayTheReceiptSaysSoAndItIsAskedAgainUnderTheSameReference() {
        fake.away = true;
        assertThat(telling.tell(purge)).isFalse();
        assertThat(invalidations.receipt(purge, "fake")).isEqualTo(new Receipt.Cdn("fake", 0, 0, "the CDN is away"));

        fake.away = false;
        telling.tell(purge);

        assertThat(fake.asked).containsExactly(asked());
        assertThat(invalidations.receipt(purge, "fake")).isEqualTo(new Receipt.Cdn("fake", 1, 0, null));
    }

    @Test
    void whatWasThereAgainIsInvalidatedAgain() {
        telling.tell(purge);
        fake.done = true;
        telling.tell(purge);
        elapsed.settlingOf(purge);
        putBack(picture);

        assertThat(removing.verify(purge, () -> true, true)).isFalse();
        telling.tell(purge);

        assertThat(fake.asked).hasSize(2).last().asString().startsWith(purge + "-2 ");
    }

    private String asked() {
        return purge + "-1 [/img/" + picture.key() + ", /img/hit-maps/" + render + ".json]";
    }

    private int verified() {
        return (int) receipt(purge).get("objects").get("verified").longValue();
    }
}
