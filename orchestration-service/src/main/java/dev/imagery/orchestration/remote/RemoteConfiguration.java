package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Customization;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "imagery.customization.mode", havingValue = "remote", matchIfMissing = true)
class RemoteConfiguration {

    private static final Logger log = LoggerFactory.getLogger(RemoteConfiguration.class);

    private static final String NAME = "customization";

    @Bean
    Customization customization(
            CustomizationSettings settings, RestClient.Builder clients, Resilience4JCircuitBreakerFactory breakers) {
        return new RemoteCustomization(
                new CustomizationClient(client(settings, clients)),
                breakers.create(NAME),
                new LastKnownAnswers(settings.lastKnownContexts()));
    }

    /** HTTP/1.1, as on a plain connection the JDK's client would ask for an upgrade with every first request. */
    private static RestClient client(CustomizationSettings settings, RestClient.Builder clients) {
        return clients.baseUrl(settings.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withHttpClientCustomizer(http -> http.version(HttpClient.Version.HTTP_1_1))
                        .build(HttpClientSettings.defaults()
                                .withTimeouts(settings.connectTimeout(), settings.timeLimit())))
                .build();
    }

    /** Carries the calls under the time limit; virtual, as a hung service must not use up a pool. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService customizationCalls() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(NAME + "-", 0).factory());
    }

    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> customizationBreaker(
            CustomizationSettings settings, ExecutorService customizationCalls) {
        return breakers -> {
            breakers.configureExecutorService(customizationCalls);
            breakers.configure(
                    builder -> builder.circuitBreakerConfig(breaker(settings.breaker()))
                            .timeLimiterConfig(TimeLimiterConfig.custom()
                                    .timeoutDuration(settings.timeLimit())
                                    .build()),
                    NAME);
            breakers.addCircuitBreakerCustomizer(
                    Customizer.once(
                            breaker -> breaker.getEventPublisher().onStateTransition(event -> log.warn("{}", event)),
                            breaker -> breaker),
                    NAME);
        };
    }

    /** A 4xx is about the one question and says that customization is well. */
    private static CircuitBreakerConfig breaker(CustomizationSettings.Breaker settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.calls())
                .minimumNumberOfCalls(settings.leastCalls())
                .failureRateThreshold(settings.failures())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(2)
                .ignoreExceptions(HttpClientErrorException.class)
                .build();
    }
}
