package dev.imagery.generation.storage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.imagery.dsl.legibility.LuminanceGrid;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asset storage. What it refuses is a {@link StorageRefusal}; any other exception, as when it is away, may pass.
 */
@Component
public class AssetStorage {

    /** Who calls, as storage's audit log names it. */
    private static final String ACTOR = "asset-generation";

    private static final int KEYS_A_LOOKUP = 10_000;
    private static final int LUMINANCES_A_CALL = 500;
    private static final int NOT_FOUND = 404;

    private final RestClient http;
    private final JsonMapper json;
    private final StorageSettings settings;

    AssetStorage(RestClient.Builder builder, StorageSettings settings, JsonMapper json) {
        var refusals = new Refusals(json);
        this.settings = settings;
        this.json = json;
        this.http = builder.baseUrl(settings.url())
                .defaultHeader("Imagery-Actor", ACTOR)
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .build(HttpClientSettings.defaults()
                                .withConnectTimeout(settings.connectTimeout())
                                .withReadTimeout(settings.readTimeout())))
                .requestInterceptor(new OutsideTransactions())
                .defaultStatusHandler(HttpStatusCode::is4xxClientError, refusals::refuse)
                .build();
    }

    /** Those of the render keys whose results storage has. */
    public Set<String> known(Collection<String> renderKeys) {
        return renderKeys.stream()
                .distinct()
                .gather(Gatherers.windowFixed(KEYS_A_LOOKUP))
                .flatMap(keys -> lookup(keys).stream())
                .collect(toSet());
    }

    private List<String> lookup(List<String> keys) {
        var found = http.post()
                .uri("/v1/renders/lookup")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Lookup(keys))
                .retrieve()
                .body(Found.class);
        return body(found).renders().stream().map(KnownRender::renderKey).toList();
    }

    /** How bright the pictures of renders are, by render key; none of those that storage knows nothing of. */
    public Map<String, LuminanceGrid> luminances(Collection<String> renderKeys) {
        return renderKeys.stream()
                .distinct()
                .gather(Gatherers.windowFixed(LUMINANCES_A_CALL))
                .flatMap(keys -> luminances(keys).stream())
                .collect(toMap(Bright::renderKey, Bright::luminance));
    }

    private List<Bright> luminances(List<String> keys) {
        var found = http.post()
                .uri("/v1/renders/luminance")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Lookup(keys))
                .retrieve()
                .body(Brights.class);
        return body(found).renders();
    }

    /** Where to put each object that storage lacks. */
    List<UploadUrl> uploads(List<UploadRequest> objects) {
        var answer = http.post()
                .uri("/v1/uploads")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Objects(objects))
                .retrieve()
                .body(Uploads.class);
        return body(answer).uploads();
    }

    /** Reports a render whose objects are uploaded. Where another was first, that one counts. */
    public void report(String renderKey, Render render) {
        http.put()
                .uri("/v1/renders/{key}", renderKey)
                .contentType(MediaType.APPLICATION_JSON)
                .body(render)
                .retrieve()
                .toBodilessEntity();
    }

    /** Answers the version's number. */
    public int open(String group, VersionOpening opening) {
        var version = http.post()
                .uri("/v1/groups/{group}/versions", group)
                .contentType(MediaType.APPLICATION_JSON)
                .body(opening)
                .retrieve()
                .body(Version.class);
        return body(version).version();
    }

    /** Adds assets to an open version. Again does no harm. */
    public void fill(String group, int version, List<AssetLine> assets) {
        assets.stream().gather(Gatherers.windowFixed(settings.assetsAPart())).forEach(part -> {
            var lines = new StringBuilder();
            part.forEach(line -> lines.append(json.writeValueAsString(line)).append('\n'));
            http.post()
                    .uri("/v1/groups/{group}/versions/{version}/assets", group, version)
                    .contentType(MediaType.APPLICATION_NDJSON)
                    .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                    .retrieve()
                    .toBodilessEntity();
        });
    }

    public void seal(String group, int version) {
        http.post()
                .uri("/v1/groups/{group}/versions/{version}/seal", group, version)
                .retrieve()
                .toBodilessEntity();
    }

    /** Asks for a sealed version to be published; a refusal may be of its publication, and then the version is refused. */
    public void publish(String group, int version) {
        http.post()
                .uri("/v1/groups/{group}/publish", group)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Publish(version))
                .retrieve()
                .toBodilessEntity();
    }

    public PublicationState publication(String group, int version) {
        var answer = body(http.get()
                .uri("/v1/groups/{group}/versions/{version}", group, version)
                .retrieve()
                .body(Version.class));
        return switch (answer.state()) {
            case "sealed" -> new PublicationState.Sealed();
            case "publishing" -> new PublicationState.Publishing();
            case "live", "retired" -> new PublicationState.Live();
            case "refused" ->
                new PublicationState.Refused(
                        PublicationRefusal.reason(answer.refusal()), PublicationRefusal.faultsOf(answer.refusal()));
            default -> throw new IllegalStateException("version " + version + " of " + group + " is " + answer.state());
        };
    }

    /** What customization serves of the group; empty where nothing is, or there is no such group. */
    public Optional<LiveVersion> live(String group) {
        return group(group).map(Group::live).map(version -> live(group, version));
    }

    private Optional<Group> group(String group) {
        try {
            return Optional.of(body(http.get()
                    .uri("/v1/groups/{group}?limit=1", group)
                    .retrieve()
                    .body(Group.class)));
        } catch (StorageRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private LiveVersion live(String group, int version) {
        var made = body(http.get()
                .uri("/v1/groups/{group}/versions/{version}", group, version)
                .retrieve()
                .body(Made.class));
        return new LiveVersion(version, made.batch(), Optional.ofNullable(made.stemsFrom()));
    }

    /**
     * The other groups that have live assets for some of the contexts, by name.
     *
     * @param group the one that asks, which is left out
     * @param contexts at most 100,000
     */
    public List<Owner> owners(String group, Collection<AssetContext> contexts) {
        var lines = new StringBuilder();
        contexts.forEach(context -> lines.append('"').append(context).append("\"\n"));
        return body(http.post()
                        .uri("/v1/contexts/owners?group={group}", group)
                        .contentType(MediaType.APPLICATION_NDJSON)
                        .body(lines.toString().getBytes(StandardCharsets.UTF_8))
                        .retrieve()
                        .body(Owners.class))
                .owners();
    }

    /**
     * What was taken down for good after a portion, at most so many portions.
     *
     * @param number of the last portion that was seen; 0 from the first
     */
    public PurgePage purges(long number, int limit) {
        return body(http.get()
                .uri("/v1/purges?after={number}&limit={limit}", number, limit)
                .retrieve()
                .body(PurgePage.class));
    }

    /** Tells what a follower did about a purge; it takes the place of what the follower told before. */
    public void reportPurge(UUID purge, String follower, PurgeReport report) {
        http.put()
                .uri("/v1/purges/{purge}/reports/{follower}", purge, follower)
                .contentType(MediaType.APPLICATION_JSON)
                .body(report)
                .retrieve()
                .toBodilessEntity();
    }

    /**
     * What was settled after a publication, in order.
     *
     * @param number of that publication, 0 for the very first
     * @param limit at most 1,000
     */
    public PublicationPage publications(long number, int limit) {
        return body(http.get()
                        .uri("/v1/publications?after={number}&limit={limit}", number, limit)
                        .retrieve()
                        .body(ToldPublication.Page.class))
                .settled();
    }

    /** How much a version differs from another of its group. */
    public VersionDifference difference(String group, int from, int to) {
        return body(http.get()
                .uri("/v1/groups/{group}/versions/{version}/difference?from={from}", group, to, from)
                .retrieve()
                .body(VersionDifference.class));
    }

    private static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new IllegalStateException("asset storage answered without a body");
        }
        return body;
    }

    private record Lookup(List<String> renderKeys) {}

    private record Found(List<KnownRender> renders) {}

    private record KnownRender(String renderKey) {}

    private record Brights(List<Bright> renders) {}

    private record Bright(String renderKey, LuminanceGrid luminance) {}

    private record Objects(List<UploadRequest> objects) {}

    private record Uploads(List<UploadUrl> uploads) {}

    private record Publish(int version) {}

    private record Group(@Nullable Integer live) {}

    private record Made(UUID batch, @Nullable UUID stemsFrom) {}

    private record Owners(List<Owner> owners) {}

    private record Version(
            int version, String state, @Nullable PublicationRefusal refusal) {}
}
