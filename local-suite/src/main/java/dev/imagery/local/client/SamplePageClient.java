package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample homepage, which an installation may have switched off. */
public final class SamplePageClient {

    private static final int NOT_FOUND = 404;
    private static final Pattern PICTURE = Pattern.compile("<img class=\"wall\" src=\"([^\"]+)\"");

    private final HttpService service;

    /** A client of the orchestration service at {@code base}. */
    public SamplePageClient(URI base) {
        this.service = new HttpService(base);
    }

    /** Where a person sees the page of a market. */
    public URI address(String country, String language) {
        return service.address("/demo/home?country=%s&language=%s".formatted(country, language));
    }

    /** A page that is there. */
    public record Found(String html) {

        /** The address of the picture behind its text; empty where it has none. */
        public Optional<URI> picture() {
            Matcher picture = PICTURE.matcher(html);
            return picture.find() ? Optional.of(URI.create(picture.group(1).replace("&amp;", "&"))) : Optional.empty();
        }
    }

    /** The page at an address; empty where the installation has it switched off. */
    public Optional<Found> page(URI address) throws IOException {
        try {
            return Optional.of(
                    new Found(new String(service.get(address.toString()).body(), StandardCharsets.UTF_8)));
        } catch (RefusedException refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
