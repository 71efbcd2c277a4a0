package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.ConnectionSettings;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.purged.PurgedPictures;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4jBulkheadProvider;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "imagery.customization.mode", havingValue = "remote", matchIfMissing = true)
class RemoteConfiguration {

    private static final Logger log = LoggerFactory.getLogger(RemoteConfiguration.class);

    private static final String NAME = "customization";

    @Bean
    Customization customization(
            ConnectionSettings connection,
            CustomizationSettings settings,
            GuardedClient client,
            Questions questions,
            LastKnownAnswers lastKnown,
            PurgedPictures purged,
            ExecutorService customizationCalls,
            MeterRegistry meters) {
        Patience patience =
                new Patience(settings.patience().least(), settings.patience().most());
        CustomizationSettings.Groups groups = settings.groups();
        return new RemoteCustomization(
                client,
                new Groups(
                        client,
                        new Groups.Bounds(
                                groups.calls(),
                                groups.longestWait().toNanos(),
                                settings.concurrency(),
                                groups.contexts(),
                                groups.waiting()),
                        patience::forSame,
                        customizationCalls,
                        (task, nanos) -> CompletableFuture.delayedExecutor(
                                        nanos, TimeUnit.NANOSECONDS, customizationCalls)
                                .execute(task),
                        System::nanoTime,
                        meters),
                questions,
                patience,
                lastKnown,
                purged,
                connection.timeLimit(),
                settings.answerFor());
    }

    @Bean
    GuardedClient guardedClient(
            ConnectionSettings connection,
            CustomizationSettings settings,
            RestClient.Builder clients,
            Resilience4JCircuitBreakerFactory breakers,
            JsonMapper json,
            MeterRegistry meters) {
        return new GuardedClient(
                new CustomizationClient(
                        client(connection, clients, settings.concurrency()), json, new AnswerReader(json)),
                breakers.create(NAME),
                trust(breakers.getCircuitBreakerRegistry()),
                new RetryBudget(settings.retries()),
                meters);
    }

    /**
     * A client that blocks, as each call has a virtual thread: the JDK's would hand it on through several more. It tries nothing again by
     * itself, which is for the budget to decide.
     */
    private static RestClient client(ConnectionSettings connection, RestClient.Builder clients, int concurrency) {
        return clients.baseUrl(connection.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.httpComponents()
                        .withHttpClientCustomizer(http -> http.disableAutomaticRetries()
                                .disableContentCompression()
                                .disableCookieManagement())
                        .withConnectionManagerCustomizer(connections ->
                                connections.setMaxConnPerRoute(concurrency).setMaxConnTotal(concurrency))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(connection.connectTimeout(), connection.timeLimit())))
                .build();
    }

    /** Before the first call there is no breaker yet. */
    private static Supplier<Trust> trust(CircuitBreakerRegistry breakers) {
        return () -> breakers.find(NAME)
                .map(CircuitBreaker::getState)
                .map(state -> switch (state) {
                    case OPEN, FORCED_OPEN -> Trust.NONE;
                    case HALF_OPEN -> Trust.ON_TRIAL;
                    case CLOSED, DISABLED, METRICS_ONLY -> Trust.WELL;
                })
                .orElse(Trust.WELL);
    }

    @Bean
    LastKnownAnswers lastKnownAnswers(CustomizationSettings settings, MeterRegistry meters) {
        CustomizationSettings.LastKnown kept = settings.lastKnown();
        LastKnownAnswers answers = new LastKnownAnswers(
                new Likeness(kept.same()), kept.memory().toBytes(), kept.keepFor(), Clock.systemUTC());
        Gauge.builder("imagery.customization.last.known.answers", answers::size)
                .description("Last known answers in memory")
                .register(meters);
        return answers;
    }

    /** What an earlier run has kept is there before the first visit. */
    @Bean(initMethod = "begin", destroyMethod = "close")
    @ConditionalOnProperty("imagery.customization.last-known.directory")
    LastKnownKeeper lastKnownKeeper(CustomizationSettings settings, LastKnownAnswers answers, MeterRegistry meters) {
        CustomizationSettings.LastKnown kept = settings.lastKnown();
        Path directory = kept.directory();
        if (directory == null) {
            throw new IllegalStateException("imagery.customization.last-known.directory is empty");
        }
        return new LastKnownKeeper(
                answers, new LastKnownFile(directory, kept.disk().toBytes()), kept.writeEvery(), meters);
    }

    @Bean
    Questions questions(MeterRegistry meters) {
        Questions questions = new Questions();
        Gauge.builder("imagery.customization.calls.under.way", questions::size)
                .description("Different questions that customization is being asked")
                .register(meters);
        return questions;
    }

    /** Carries the calls; virtual, as a hung service must not use up a pool. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService customizationCalls() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(NAME + "-", 0).factory());
    }

    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> customizationBreaker(
            ConnectionSettings connection, CustomizationSettings settings, ExecutorService customizationCalls) {
        return breakers -> {
            breakers.configureExecutorService(customizationCalls);
            breakers.configure(
                    builder -> builder.circuitBreakerConfig(breaker(settings.breaker()))
                            .timeLimiterConfig(TimeLimiterConfig.custom()
                                    .timeoutDuration(connection.timeLimit())
                                    .build()),
                    NAME);
            breakers.addCircuitBreakerCustomizer(
                    Customizer.once(
                            breaker -> breaker.getEventPublisher().onStateTransition(event -> log.warn("{}", event)),
                            breaker -> breaker),
                    NAME);
        };
    }

    /** A 4xx is about the one question and says that customization is well; a full bulkhead says nothing of it. */
    private static CircuitBreakerConfig breaker(CustomizationSettings.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.leastCalls())
                .failureRateThreshold(settings.failures())
                .slowCallRateThreshold(settings.failures())
                .slowCallDurationThreshold(settings.slowAfter())
                .waitDurationInOpenState(settings.openFor())
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(2)
                .ignoreExceptions(HttpClientErrorException.class, BulkheadFullException.class)
                .build();
    }

    /** Refuses at once, as there is something better to do than to wait. */
    @Bean
    Customizer<Resilience4jBulkheadProvider> customizationBulkhead(CustomizationSettings settings) {
        return bulkheads -> bulkheads.configure(
                builder -> builder.bulkheadConfig(BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.concurrency())
                        .maxWaitDuration(Duration.ZERO)
                        .build()),
                NAME);
    }
}
