package dev.imagery.storage.sweep;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * For how long what nothing refers to is kept.
 *
 * @param left what was answered by its URL, after the last version that showed it is kept no longer, default 30 days, at least 1:
 *     pages and caches may still ask for it
 * @param unused what was uploaded, recorded or asked for, while no version shows it, default 7 days, at least 1: longer than any
 *     batch takes, which relies on it from its plan until it is sealed
 */
@Validated
@ConfigurationProperties("imagery.grace")
public record GraceSettings(
        @DefaultValue("30d") Duration left,
        @DefaultValue("7d") Duration unused) {

    private static final Duration LEAST = Duration.ofDays(1);

    @AssertTrue(message = "imagery.grace.left and imagery.grace.unused are a day at least") boolean isLongEnough() {
        return left.compareTo(LEAST) >= 0 && unused.compareTo(LEAST) >= 0;
    }

    /** Until when what is left at that instant is kept. */
    public Instant afterLeaving(Instant now) {
        return now.plus(left);
    }

    /** Until when what is uploaded, recorded or asked for at that instant is kept. */
    public Instant afterUse(Instant now) {
        return now.plus(unused);
    }
}
