package dev.imagery.orchestration.near;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.imagery.rules.digest.RuleSetDigest;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.exposure.Participation;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.kept.CompressedRules;
import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.kept.KeptDeclarations;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.reading.AdaptiveValueModule;
import dev.imagery.rules.reading.ContextReader;
import dev.imagery.rules.reading.Inquiry;
import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.rules.reading.RuleSetReader;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of the customization service as orchestration uses, with the real rules behind it: rule sets are handed in as JSON, each is active at
 * once by the next release, and both evaluating and pulling are answered over HTTP.
 */
final class PullableCustomization implements AutoCloseable {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new AdaptiveValueModule()).build();
    private static final RuleSetReader READER = new RuleSetReader(RuleLimits.USUAL, Schemas::stated);

    private record Active(String name, long version, int precedence, String digest, KeptContent content) {}

    private record Serving(long release, Map<String, Active> sets, ReleaseIndex index) {}

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Serving serving = new Serving(0, Map.of(), ReleaseIndex.none());
    private volatile boolean away;
    private volatile @Nullable String broken;

    PullableCustomization() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The number of the release that is served. */
    long release() {
        return serving.release();
    }

    /** Makes this the next version of a set, and active by the next release. */
    void activate(String name, String document) {
        activate(Map.of(name, document));
    }

    /** The same of several sets, by one release. */
    void activate(Map<String, String> documents) {
        var sets = new TreeMap<>(serving.sets());
        documents.forEach((name, document) -> sets.put(name, next(name, document)));
        serve(serving.release() + 1, sets);
    }

    private Active next(String name, String document) {
        Active before = serving.sets().get(name);
        RuleSetDraft draft = switch (READER.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Accepted<RuleSetDraft>(RuleSetDraft read) -> read;
            case Reading.Refused<RuleSetDraft> refused ->
                throw new IllegalArgumentException(document + ": " + refused.faults());
        };
        Declarations declarations = before == null
                ? draft.declarations()
                : draft.declarations().after(before.content().declarations().declarations());
        return new Active(
                name,
                before == null ? 1 : before.version() + 1,
                draft.precedence(),
                RuleSetDigest.of(draft.precedence(), declarations, draft.rules()),
                new KeptContent(KeptDeclarations.of(declarations), CompressedRules.of(draft.rules())));
    }

    /** Has nothing but one set, in its first version, as after its database was replaced. */
    void restart(long release, String name, String document) {
        serving = new Serving(release, Map.of(), ReleaseIndex.none());
        serve(release, Map.of(name, next(name, document)));
    }

    private void serve(long release, Map<String, Active> sets) {
        serving = new Serving(
                release,
                Map.copyOf(sets),
                ReleaseIndex.of(
                        release,
                        sets.values().stream()
                                .map(set -> RuleSetIndex.compile(
                                        set.content().ruleSet(set.name(), set.version(), set.precedence())))
                                .toList()));
    }

    void isAway(boolean nowAway) {
        away = nowAway;
    }

    /** Has the rules of a set fail; of none where null. */
    void breaks(@Nullable String ruleSet) {
        broken = ruleSet;
    }

    /** The paths of all calls so far. */
    List<String> asked() {
        return asked;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                return; // drops the connection
            }
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            String[] steps = path.split("/", -1);
            switch (steps[2]) {
                case "evaluate" -> evaluate(exchange);
                case "releases" -> served(exchange);
                default -> content(exchange, steps[3], steps[6]);
            }
        }
    }

    private void served(HttpExchange exchange) throws IOException {
        Serving now = serving;
        ObjectNode answer = JSON.createObjectNode().put("release", now.release());
        var members = answer.putArray("ruleSets");
        for (Active set : now.sets().values()) {
            members.addObject()
                    .put("ruleSet", set.name())
                    .put("version", set.version())
                    .put("precedence", set.precedence())
                    .put("rules", 1)
                    .put("digest", set.digest());
        }
        String tag = "\"" + now.release() + "-" + Integer.toHexString(answer.hashCode()) + "\"";
        exchange.getResponseHeaders().set("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, JSON.writeValueAsBytes(answer));
        }
    }

    private void content(HttpExchange exchange, String name, String part) throws IOException {
        Active set = serving.sets().get(name);
        if (set == null || name.equals(broken)) {
            send(exchange, 503, new byte[0]);
            return;
        }
        exchange.getResponseHeaders().set("ETag", "\"" + set.digest() + "\"");
        if (part.equals("declarations")) {
            send(exchange, 200, set.content().declarations().json().getBytes(StandardCharsets.UTF_8));
        } else {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, set.content().rules().bytes());
        }
    }

    private void evaluate(HttpExchange exchange) throws IOException {
        ReleaseIndex index = serving.index();
        Reading<Inquiry> question =
                new ContextReader(RuleLimits.USUAL, 100).readInquiry(JSON.readTree(exchange.getRequestBody()));
        if (question instanceof Reading.Accepted<Inquiry>(Inquiry.Visits(List<List<Context>> asked))) {
            Instant now = Instant.now();
            List<Object> answers = new ArrayList<>();
            List<Object> visits = new ArrayList<>();
            for (List<Context> contexts : asked) {
                List<Integer> places = new ArrayList<>();
                for (Context context : contexts) {
                    places.add(answers.size());
                    answers.add(answer(index, context, now));
                }
                visits.add(places);
            }
            send(
                    exchange,
                    200,
                    JSON.writeValueAsBytes(Map.of("release", index.number(), "answers", answers, "visits", visits)));
        } else {
            send(exchange, 422, new byte[0]);
        }
    }

    private static Map<String, Object> answer(ReleaseIndex index, Context context, Instant now) {
        var evaluation = index.evaluate(context, now);
        return Map.of(
                "adaptiveFields",
                evaluation.selections().stream().collect(Collectors.toMap(each -> each.field(), each -> each.value())),
                "winners",
                evaluation.selections().stream()
                        .collect(Collectors.toMap(
                                each -> each.field(),
                                each -> Map.of(
                                        "ruleSet", each.ruleSet(), "version", each.version(), "rule", each.rule()))),
                "experiments",
                Participation.of(index, context, now, evaluation));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
