package dev.imagery.storage.cdn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What goes over the wire, in CloudFront's own form of 2020-05-31. */
class CloudFrontTest {

    private static final String ANSWER = """
            <?xml version="1.0"?><Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>I2J0I21PCUYOIK</Id>\
            <Status>%s</Status><CreateTime>2026-01-31T12:00:00Z</CreateTime><InvalidationBatch><Paths><Quantity>1</Quantity>\
            <Items><Path>/a</Path></Items></Paths><CallerReference>r</CallerReference></InvalidationBatch></Invalidation>""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "";
    private CloudFront cdn;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var settings = new CloudFrontSettings(
                "E2QWRUHAPOMQZL",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        cdn = new CloudFront(
                new CloudFrontConfiguration()
                        .cloudFrontClient(
                                settings,
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))),
                "E2QWRUHAPOMQZL");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void pathsAreInvalidatedUnderAReference() {
        status = 201;
        body = ANSWER.formatted("InProgress");

        String id = cdn.invalidate("purge-1", List.of("/assets/a.jpg", "/assets/b.webp"));

        assertThat(id).isEqualTo("I2J0I21PCUYOIK");
        assertThat(asked)
                .singleElement()
                .asString()
                .startsWith("POST /2020-05-31/distribution/E2QWRUHAPOMQZL/invalidation ")
                .contains(
                        "<Quantity>2</Quantity>",
                        "<Path>/assets/a.jpg</Path><Path>/assets/b.webp</Path>",
                        "<CallerReference>purge-1</CallerReference>");
    }

    @Test
    void anInvalidationIsDoneOnceItIsCompleted() {
        body = ANSWER.formatted("InProgress");
        assertThat(cdn.isDone("I2J0I21PCUYOIK")).isFalse();

        body = ANSWER.formatted("Completed");
        assertThat(cdn.isDone("I2J0I21PCUYOIK")).isTrue();

        assertThat(asked).containsOnly("GET /2020-05-31/distribution/E2QWRUHAPOMQZL/invalidation/I2J0I21PCUYOIK ");
    }

    @Test
    void aRefusalIsToldInItsWords() {
        status = 400;
        body = """
                <ErrorResponse xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Error><Type>Sender</Type>\
                <Code>TooManyInvalidationsInProgress</Code><Message>Processing your request will cause you to exceed the maximum\
                </Message></Error><RequestId>4c79f0e2</RequestId></ErrorResponse>""";

        assertThatThrownBy(() -> cdn.invalidate("purge-1", List.of("/assets/a.jpg")))
                .isInstanceOf(CdnException.class)
                .hasMessageContaining("cloudfront E2QWRUHAPOMQZL")
                .hasMessageContaining("exceed the maximum");
    }
}
