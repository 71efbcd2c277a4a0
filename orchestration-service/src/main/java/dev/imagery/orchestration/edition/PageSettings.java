package dev.imagery.orchestration.edition;

import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How an instance takes in and follows pages.
 *
 * @param pollInterval how often the database is asked for what another instance changed, from 10 ms to 1 minute, default 1 s
 * @param startWait for how long a start waits at most for the database's first answer, up to 1 minute, default 3 s
 * @param maxSize of a page that is handed in, default 64 KB, at most 1 MB
 * @param copy the file, of this instance alone, that keeps the active pages for a start without the database; absent by default, and
 *     then nothing is kept
 */
@Validated
@ConfigurationProperties("imagery.pages")
record PageSettings(
        @DurationMin(millis = 10) @DurationMax(minutes = 1) @DefaultValue("1s")
        Duration pollInterval,

        @DurationMin(millis = 0) @DurationMax(minutes = 1) @DefaultValue("3s")
        Duration startWait,

        @DefaultValue("64KB") DataSize maxSize,
        @Nullable Path copy) {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    PageSettings {
        if (maxSize.toBytes() < 1 || maxSize.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("imagery.pages.max-size is from 1B to 1MB, and not " + maxSize);
        }
    }
}
