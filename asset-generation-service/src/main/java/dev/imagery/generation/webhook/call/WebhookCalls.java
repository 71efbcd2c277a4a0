package dev.imagery.generation.webhook.call;

import dev.imagery.generation.webhook.WebhookSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Calls webhooks. Not the JDK's client, as that looks names up by itself: here a connection goes to the very addresses that were
 * checked, so that a name which changes its address meanwhile leads nowhere else. Each call has a connection of its own, follows no
 * redirect, keeps no cookie and uses no proxy.
 */
@Component
public class WebhookCalls implements DisposableBean {

    private static final int LONGEST_HEADER = 8_192;
    private static final int MOST_HEADERS = 100;
    private static final int PART = 4_096;

    private final CloseableHttpClient secure;
    private final CloseableHttpClient plain;
    private final WebhookSettings settings;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    WebhookCalls(WebhookSettings settings, Destinations destinations) {
        this.settings = settings;
        this.secure = client(settings, destinations::addresses);
        this.plain = client(settings, destinations::addressesWithoutTls);
    }

    private static CloseableHttpClient client(WebhookSettings settings, Lookup lookup) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings, lookup))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout(settings.timeLimit()))
                        .setResponseTimeout(timeout(settings.timeLimit()))
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent("imagery-webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(WebhookSettings settings, Lookup lookup) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Checked(lookup))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.timeLimit()))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_HEADER)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setMaxConnPerRoute(Integer.MAX_VALUE)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /** Finds the addresses of a host, if all of them may be called. */
    private interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private record Checked(Lookup lookup) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return lookup.addresses(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /**
     * Posts JSON to a URL that {@link Destinations} allows; takes no longer than the setting's time limit.
     *
     * @param headers besides those that every call has
     */
    public Answer post(URI url, Map<String, String> headers, String json) {
        var request = new HttpPost(url);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        headers.forEach(request::setHeader);
        var late = new AtomicBoolean();
        var bell = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                settings.timeLimit().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            var answer = exchange(HttpHost.create(url), request);
            return late.get() ? tooLate() : answer;
        } catch (IOException e) {
            return late.get() || isReadTimeout(e) ? tooLate() : new Answer.Unanswered(reason(e));
        } finally {
            bell.cancel(false);
        }
    }

    private Answer exchange(HttpHost host, HttpPost request) throws IOException {
        var http = host.getSchemeName().equals("http") ? plain : secure;
        var response = http.executeOpen(host, request, null);
        var answer = new Answer.Answered(response.getCode(), retryAfter(response));
        skip(response, request);
        return answer;
    }

    /**
     * Reads the answer's body to its end, so that the receiver sees its connection closed in order, but no more of it than the setting allows. What it
     * says does not matter.
     */
    private void skip(ClassicHttpResponse response, HttpPost request) {
        try (response) {
            long left = settings.answerLimit().toBytes();
            var entity = response.getEntity();
            if (entity != null) {
                var content = entity.getContent();
                while (left > 0 && read(content)) {
                    left -= PART;
                }
            }
            if (left <= 0) {
                request.cancel();
            }
        } catch (IOException e) {
            // The status was received, and that is what counts; where the time was up, the caller sees that.
            request.cancel();
        }
    }

    private static boolean read(InputStream content) throws IOException {
        return content.readNBytes(PART).length == PART;
    }

    /** In seconds; a date is not honoured. */
    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader("Retry-After"))
                .map(Header::getValue)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private Answer tooLate() {
        return new Answer.Unanswered(
                "no answer within " + settings.timeLimit().toMillis() + " ms (imagery.webhooks.time-limit)");
    }

    /** The socket's own limit is the same, and may be seen a moment before the whole call's. */
    private static boolean isReadTimeout(IOException e) {
        return e instanceof SocketTimeoutException && !(e instanceof ConnectTimeoutException);
    }

    private static String reason(IOException e) {
        return e instanceof UnknownHostException ? String.valueOf(e.getMessage()) : e.toString();
    }

    @Override
    public void destroy() throws IOException {
        clock.shutdownNow();
        plain.close();
        secure.close();
    }
}
