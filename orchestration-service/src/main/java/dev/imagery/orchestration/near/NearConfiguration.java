package dev.imagery.orchestration.near;

import dev.imagery.orchestration.customization.ConnectionSettings;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.purged.PurgedPictures;
import dev.imagery.starter.snapshot.ReleaseKeeper;
import dev.imagery.starter.snapshot.Snapshots;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "imagery.customization.mode", havingValue = "near")
class NearConfiguration {

    @Bean
    Customization customization(ReleaseFollower follower, PurgedPictures purged) {
        return new NearCustomization(follower, purged, InstantSource.system());
    }

    @Bean
    ReleaseFollower releaseFollower(
            ConnectionSettings connection,
            NearSettings settings,
            RestClient.Builder clients,
            ReleaseKeeper<Member> snapshots,
            JsonMapper mapper,
            MeterRegistry metrics) {
        var values = new AdaptiveValues(mapper);
        var exposures = new Exposures(metrics);
        var follower = new ReleaseFollower(
                new CustomizationReleases(
                        client(connection, connection.timeLimit(), clients.clone()),
                        client(connection, settings.pullLimit(), clients.clone())),
                new RuleSetCompiler(metrics),
                compiled -> new NearRelease(compiled, values, exposures, settings.outcomes()),
                snapshots,
                settings.currentFor(),
                System::nanoTime);
        measure(follower, metrics);
        return follower;
    }

    @Bean(destroyMethod = "close")
    ReleaseKeeper<Member> releaseKeeper(ConnectionSettings connection, NearSettings settings, MeterRegistry metrics) {
        Path directory = settings.snapshotDirectory();
        return new ReleaseKeeper<>(
                directory == null
                        ? null
                        : new Snapshots<>(directory, connection.url().toString(), Member.class, Clock.systemUTC()),
                metrics);
    }

    @Bean
    ReleasePolling releasePolling(ReleaseFollower follower, NearSettings settings) {
        return new ReleasePolling(follower, settings.pollInterval());
    }

    @Bean
    ReleasesHealthIndicator releasesHealthIndicator(ReleaseFollower follower, ReleaseKeeper<Member> snapshots) {
        return new ReleasesHealthIndicator(follower, snapshots);
    }

    /** HTTP/1.1, as on a plain connection the JDK's client would ask for an upgrade with every first request. */
    private static RestClient client(ConnectionSettings connection, Duration timeLimit, RestClient.Builder clients) {
        return clients.baseUrl(connection.url())
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withHttpClientCustomizer(http -> http.version(HttpClient.Version.HTTP_1_1))
                        .withCustomizer(requests -> requests.enableCompression(false)) // rules stay as they are sent
                        .build(HttpClientSettings.defaults().withTimeouts(connection.connectTimeout(), timeLimit)))
                .build();
    }

    private static void measure(ReleaseFollower follower, MeterRegistry metrics) {
        Gauge.builder("imagery.release.number", () -> {
                    NearRelease release = follower.release();
                    return release == null ? 0 : release.number();
                })
                .description("The release that this instance answers from")
                .register(metrics);
        Gauge.builder("imagery.release.following", () -> follower.isFollowing() ? 1 : 0)
                .description("1 while this instance sees new releases, 0 while it answers on without")
                .register(metrics);
    }
}
