package dev.imagery.customization;

import static org.awaitility.Awaitility.await;

import dev.imagery.infrastructure.postgres.Database;
import dev.imagery.infrastructure.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance of the service, of which a test may have several. */
public final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final CustomizationClient client;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
        this.client = new CustomizationClient(
                Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0")));
    }

    /** Starts one on a free port, with settings such as {@code imagery.releases.poll-interval=1m}. */
    public static Instance start(TestDatabase database, String... settings) {
        return start(new Database(database.url(), database.username(), database.password()), settings);
    }

    public static Instance start(Database database, String... settings) {
        Stream<String> own = Stream.of(
                "server.port=0",
                "spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.username(),
                "spring.datasource.password=" + database.password());
        String[] arguments = Stream.concat(own, List.of(settings).stream())
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new Instance(new SpringApplicationBuilder(CustomizationApplication.class).run(arguments));
    }

    public CustomizationClient client() {
        return client;
    }

    public double gauge(String name) {
        return context.getBean(MeterRegistry.class).get(name).gauge().value();
    }

    /** How many times something took place that is timed. */
    public long times(String timer) {
        return context.getBean(MeterRegistry.class).get(timer).timer().count();
    }

    /** What it answers for a context without attributes; empty where it says nothing. */
    public String field(String field) {
        return client.evaluate(Map.of())
                .body()
                .path("adaptiveFields")
                .path(field)
                .asString("");
    }

    public void awaitField(String field, String value) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> field(field).equals(value));
    }

    public void awaitGauge(String name, double value) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> gauge(name) == value);
    }

    @Override
    public void close() {
        context.close();
    }
}
