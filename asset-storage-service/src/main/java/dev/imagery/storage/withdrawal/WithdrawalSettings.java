package dev.imagery.storage.withdrawal;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Withdrawing titles.
 *
 * @param deadline by when a withdrawal that states none is to be completed, after it begins to hold, default 1 h
 * @param following how often an open withdrawal is looked at, default 2 s
 * @param longestRetry after how long generation is asked again at the latest where it is away, default 15 s
 */
@Validated
@ConfigurationProperties("imagery.withdrawals")
record WithdrawalSettings(
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 30) @DefaultValue("1h")
        Duration deadline,

        @NotNull @DurationMin(millis = 10) @DurationMax(minutes = 10) @DefaultValue("2s")
        Duration following,

        @NotNull @DurationMin(millis = 10) @DurationMax(hours = 1) @DefaultValue("15s")
        Duration longestRetry) {

    /** @param failures how often it failed in a row, from 1 */
    Duration after(int failures) {
        Duration doubled = following.multipliedBy(1L << Math.clamp(failures - 1, 0, 20));
        return doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
    }
}
