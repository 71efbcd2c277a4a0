package dev.imagery.orchestration.purged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import dev.imagery.orchestration.purged.Delivery.Found;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

class DeliveredPicturesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
    private static final Duration KEEP = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Found> delivered = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    @AfterEach
    void close() {
        closed.countDown();
        threads.shutdownNow();
    }

    @Test
    void whatIsStillDeliveredIsGiven() {
        Evaluation answer = new Evaluation(1, List.of(wall("a.jpg", "a.avif")));
        assertThat(pictures(this::look).without(answer, YESTERDAY)).isSameAs(answer);
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void anAssetOfWhichOneRenditionIsGoneIsNotGivenAtAll() {
        delivered.put("a.avif", Found.GONE);
        Evaluation answer = new Evaluation(1, List.of(wall("a.jpg", "a.avif"), wall("b.jpg")));
        Evaluation left = pictures(this::look).without(answer, YESTERDAY);
        assertThat(left.release()).isEqualTo(1);
        assertThat(left.answers().getFirst().adaptiveFields()).containsOnlyKeys("headline");
        assertThat(left.answers().getFirst().winners()).isEmpty();
        assertThat(left.answers().getFirst().purged()).containsExactly("backgroundImage");
        assertThat(left.answers().getLast()).isEqualTo(answer.answers().getLast());
    }

    @Test
    void aWholeAddressIsAPictureToo() {
        delivered.put("old.jpg", Found.GONE);
        Chosen article = new Chosen(
                Map.of(
                        "backgroundImage", StringNode.valueOf("https://cdn.example.com/old.jpg"),
                        "logo", StringNode.valueOf("https://elsewhere.example.com/old.jpg")),
                Map.of(),
                List.of());
        assertThat(pictures(this::look)
                        .without(new Evaluation(1, List.of(article)), YESTERDAY)
                        .answers()
                        .getFirst()
                        .adaptiveFields())
                .containsOnlyKeys("logo");
    }

    @Test
    void whatNothingCanBeFoundOutAboutIsGiven() {
        delivered.put("a.jpg", Found.UNREACHABLE);
        Evaluation answer = new Evaluation(1, List.of(wall("a.jpg")));
        assertThat(pictures(this::look).without(answer, YESTERDAY)).isSameAs(answer);
    }

    @Test
    void noVisitWaitsForLongerThanItMay() {
        Evaluation answer = new Evaluation(1, List.of(wall("a.jpg")));
        long begin = System.nanoTime();
        assertThat(pictures(this::hang).without(answer, YESTERDAY)).isSameAs(answer);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatCustomizationAnsweredJustNowIsNotLookedFor() {
        Evaluation answer = new Evaluation(1, List.of(wall("a.jpg")));
        assertThat(pictures(this::look).without(answer, NOW.minusSeconds(14))).isSameAs(answer);
        assertThat(asked.get()).isZero();
    }

    @Test
    void whatItAnsweredShortlyBeforeIsLookedForBesideTheVisit() {
        Evaluation answer = new Evaluation(1, List.of(wall("a.jpg")));
        DeliveredPictures pictures = pictures(this::hang);
        long begin = System.nanoTime();
        assertThat(pictures.without(answer, NOW.minusSeconds(28))).isSameAs(answer);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(190));
    }

    @Test
    void answersOfTheSameTimeAreNotLookedForAllAtOnce() {
        List<Evaluation> answers = IntStream.range(0, 400)
                .mapToObj(i -> new Evaluation(1, List.of(wall(i + ".jpg"))))
                .toList();
        List<Integer> lookedFor = IntStream.of(14, 18, 21, 24, 27)
                .mapToObj(seconds -> lookedFor(answers, Duration.ofSeconds(seconds)))
                .toList();
        assertThat(lookedFor).first().isEqualTo(0);
        assertThat(lookedFor).isSorted().doesNotHaveDuplicates();
        assertThat(lookedFor).last().isEqualTo(400);
    }

    private int lookedFor(List<Evaluation> answers, Duration age) {
        asked.set(0);
        DeliveredPictures pictures = pictures(this::look, Runnable::run);
        answers.forEach(answer -> pictures.without(answer, NOW.minus(age)));
        return asked.get();
    }

    @Test
    void whatWasFoundIsNotAskedForAgainForAWhile() {
        DeliveredPictures pictures = pictures(this::look);
        Evaluation answer = new Evaluation(1, List.of(wall("a.jpg")));
        for (int i = 0; i < 100; i++) {
            pictures.without(answer, YESTERDAY);
            pictures.without(new Evaluation(2, List.of(wall("a.jpg"))), YESTERDAY);
        }
        assertThat(asked.get()).isEqualTo(1);
    }

    private Found look(String key) {
        asked.incrementAndGet();
        return delivered.getOrDefault(key, Found.THERE);
    }

    private Found hang(String key) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Found.GONE;
    }

    private DeliveredPictures pictures(Delivery delivery) {
        return pictures(delivery, threads);
    }

    private static DeliveredPictures pictures(Delivery delivery, Executor threads) {
        return new DeliveredPictures(
                new Pictures(URI.create("https://cdn.example.com")),
                delivery,
                Duration.ofMillis(200),
                KEEP,
                Clock.fixed(NOW, ZoneOffset.UTC),
                threads,
                new SimpleMeterRegistry());
    }

    private static Chosen wall(String... keys) {
        String renditions = String.join(
                ",",
                List.of(keys).stream()
                        .map(key -> "{\"encoding\": \"jpeg\", \"key\": \"" + key + "\"}")
                        .toList());
        JsonNode asset =
                JsonMapper.shared().readTree("{\"type\": \"AssetReference\", \"renditions\": [" + renditions + "]}");
        return new Chosen(
                Map.of("backgroundImage", asset, "headline", StringNode.valueOf("Hello")),
                Map.of("backgroundImage", new Chosen.Winner("walls", 1, "all")),
                List.of());
    }
}
