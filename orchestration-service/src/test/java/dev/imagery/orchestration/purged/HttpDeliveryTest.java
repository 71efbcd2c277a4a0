package dev.imagery.orchestration.purged;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.imagery.orchestration.purged.Delivery.Found;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("adapter")
class HttpDeliveryTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/cdn/", exchange -> {
            try (exchange) {
                String key = exchange.getRequestURI().getPath().substring("/cdn/".length());
                asked.add(exchange.getRequestMethod() + " " + key);
                if (key.equals("hung")) {
                    closed.await();
                }
                exchange.sendResponseHeaders(Integer.parseInt(key), -1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        closed.countDown();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, THERE",
        "302, THERE",
        "403, THERE",
        "405, THERE",
        "500, THERE",
        "404, GONE",
        "410, GONE",
    })
    void theStatusTellsWhetherAPictureIsGone(String status, Found found) {
        try (HttpDelivery delivery = delivery()) {
            assertThat(delivery.look(status)).isEqualTo(found);
            assertThat(asked).containsExactly("HEAD " + status);
        }
    }

    @Test
    void whatHangsIsGivenUp() {
        try (HttpDelivery delivery = delivery()) {
            assertThat(delivery.look("hung")).isEqualTo(Found.UNREACHABLE);
        }
    }

    @Test
    void whoCannotBeReachedIsLeftAloneForAWhile() {
        server.stop(0);
        try (HttpDelivery delivery = delivery()) {
            assertThat(delivery.look("200")).isEqualTo(Found.UNREACHABLE);
            long begin = System.nanoTime();
            for (int i = 0; i < 1_000; i++) {
                assertThat(delivery.look("200")).isEqualTo(Found.UNREACHABLE);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void aKeyThatIsNoAddressIsNotGone() {
        try (HttpDelivery delivery = delivery()) {
            assertThat(delivery.look("no address {}")).isEqualTo(Found.UNREACHABLE);
        }
    }

    private HttpDelivery delivery() {
        return new HttpDelivery(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/cdn"),
                Set.of(404, 410),
                Duration.ofMillis(300));
    }
}
