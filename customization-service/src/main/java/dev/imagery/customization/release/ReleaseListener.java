package dev.imagery.customization.release;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears from PostgreSQL of the releases that other instances make, and of versions that are handed in there, and says so within this one.
 * While it hears nothing, since the connection is lost, releases are seen by polling alone, and versions when they are needed.
 */
@Component
public class ReleaseListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReleaseListener.class);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final JdbcConnectionDetails database;
    private final ListeningSettings settings;
    private final ApplicationEventPublisher events;
    private volatile boolean listening;
    private volatile @Nullable Thread thread;

    ReleaseListener(
            JdbcConnectionDetails database,
            ListeningSettings settings,
            ApplicationEventPublisher events,
            MeterRegistry metrics) {
        this.database = database;
        this.settings = settings;
        this.events = events;
        Gauge.builder("imagery.release.listening", () -> listening ? 1 : 0)
                .description("1 while this instance is told of new releases, 0 while it has to ask for them")
                .register(metrics);
    }

    /** Whether news would be heard at this moment. */
    public boolean isListening() {
        return listening;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            Thread listener = Thread.ofVirtual().name("release-listener").unstarted(this::listenAgainAndAgain);
            thread = listener; // before it runs, as it runs while it is this one
            listener.start();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt(); // of a virtual thread, that closes the socket on which it waits
            try {
                running.join(STOPPING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listenAgainAndAgain() {
        boolean told = false;
        while (isRunning()) {
            try (ListeningConnection connection = ListeningConnection.open(database)) {
                log.info("Listening for releases");
                told = false;
                listening = true;
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                if (isRunning() && !told) { // not once a second
                    log.warn("Cannot listen for releases; they are seen by polling", lost);
                    told = true;
                }
            } finally {
                listening = false;
            }
            pause();
        }
    }

    private void listen(ListeningConnection connection) throws SQLException {
        News news = News.BEFORE;
        while (isRunning()) {
            if (news.ofReleases()) {
                events.publishEvent(new ReleasesMoved());
            }
            news.handedIn().forEach(events::publishEvent);
            news = connection.hear(settings.checkInterval());
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.retryInterval());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it ends, as it runs no more
        }
    }
}
