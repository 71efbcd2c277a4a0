package dev.imagery.orchestration.purged;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Lazy: made at the start where the mode asks for it, and not where nothing is ever looked for. */
@Lazy
@Configuration(proxyBeanMethods = false)
class PurgedConfiguration {

    /** Threads of the system's: pictures are looked for as visits begin to need it, and would share the few that carry virtual threads with them. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService pictureChecks(CheckSettings check) {
        return Executors.newFixedThreadPool(
                check.concurrency(),
                Thread.ofPlatform().daemon().name("picture-", 0).factory());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "imagery.cdn.check.enabled", matchIfMissing = true)
    HttpDelivery delivery(DeliverySettings delivered, CheckSettings check) {
        return new HttpDelivery(check.urlOr(delivered.baseUrl()), check.gone(), check.timeLimit());
    }

    @Bean
    PurgedPictures purgedPictures(
            DeliverySettings delivered,
            CheckSettings check,
            ObjectProvider<Delivery> delivery,
            ExecutorService pictureChecks,
            MeterRegistry meters) {
        Delivery looking = delivery.getIfAvailable();
        return looking == null
                ? (evaluation, _) -> evaluation
                : new DeliveredPictures(
                        new Pictures(delivered.baseUrl()),
                        looking,
                        check.timeLimit(),
                        check.keepFor(),
                        Clock.systemUTC(),
                        pictureChecks,
                        meters);
    }
}
