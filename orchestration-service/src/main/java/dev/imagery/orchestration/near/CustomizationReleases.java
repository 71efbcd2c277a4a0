package dev.imagery.orchestration.near;

import dev.imagery.rules.kept.CompressedRules;
import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.kept.KeptDeclarations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The releases of the customization service, over HTTP. */
final class CustomizationReleases implements ReleaseSource {

    private static final String GZIP = "gzip";

    private record Served(long release, @Nullable List<Member> ruleSets) {}

    private final RestClient polls;
    private final RestClient pulls;

    /**
     * @param polls asks for what is served
     * @param pulls asks for what may be some megabytes, and leaves it compressed
     */
    CustomizationReleases(RestClient polls, RestClient pulls) {
        this.polls = polls;
        this.pulls = pulls;
    }

    /** @throws RestClientException where customization is away, refuses, or answers something else */
    @Override
    public Optional<Tagged> served(@Nullable String known) {
        ResponseEntity<Served> answer = polls.get()
                .uri("/v1/releases/served")
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (known != null) {
                        headers.setIfNoneMatch(known);
                    }
                })
                .retrieve()
                .toEntity(Served.class);
        if (answer.getStatusCode() == HttpStatus.NOT_MODIFIED) {
            return Optional.empty();
        }
        Served served = answer.getBody();
        String tag = answer.getHeaders().getETag();
        if (served == null || served.ruleSets() == null || tag == null) {
            throw new RestClientException("Customization did not tell the release that it serves");
        }
        return Optional.of(new Tagged(new Release(served.release(), served.ruleSets()), tag));
    }

    /** @throws RestClientException where customization is away, refuses, or answers something else */
    @Override
    public KeptContent content(Member member) {
        byte[] declarations = bytes(member, part(member, "declarations"));
        ResponseEntity<byte[]> rules = part(member, "rules");
        boolean gzipped = GZIP.equals(rules.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
        byte[] bytes = bytes(member, rules);
        return new KeptContent(
                new KeptDeclarations(new String(declarations, StandardCharsets.UTF_8)),
                gzipped ? new CompressedRules(bytes) : CompressedRules.ofJson(bytes));
    }

    private ResponseEntity<byte[]> part(Member member, String part) {
        return pulls.get()
                .uri("/v1/rulesets/{name}/versions/{version}/{part}", member.ruleSet(), member.version(), part)
                .accept(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT_ENCODING, GZIP)
                .retrieve()
                .toEntity(byte[].class);
    }

    private static byte[] bytes(Member member, ResponseEntity<byte[]> part) {
        byte[] bytes = part.getBody();
        if (bytes == null
                || !("\"" + member.digest() + "\"").equals(part.getHeaders().getETag())) {
            throw new RestClientException("Customization has something else as version " + member.version() + " of "
                    + member.ruleSet() + " than in the release that it serves");
        }
        return bytes;
    }
}
