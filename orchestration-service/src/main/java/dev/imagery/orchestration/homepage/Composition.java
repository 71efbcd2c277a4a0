package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.AssetReference;
import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.asset.Encodings;
import dev.imagery.orchestration.asset.PictureSources;
import dev.imagery.orchestration.asset.Rendition;
import dev.imagery.orchestration.customization.Chosen.Winner;
import dev.imagery.orchestration.homepage.Homepage.Experiment;
import dev.imagery.orchestration.homepage.Homepage.PageVersion;
import dev.imagery.orchestration.homepage.Homepage.Place;
import dev.imagery.orchestration.page.Mode;
import dev.imagery.orchestration.page.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Composes an answer from a page and what customization chose. */
final class Composition {

    /** The type of JSON by a registered schema, which was held against it when the rule was handed in. */
    private static final String JSON = "Json";

    private final AssetUrls urls;

    Composition(AssetUrls urls) {
        this.urls = urls;
    }

    /** The article's form. An asset that has nothing for the client is left out. */
    Homepage plain(Mode mode, Offer offer, Encodings encodings) {
        return new Homepage(mode.fields(), shown(offer, encodings), null, null, null, null, null);
    }

    /**
     * The rich form.
     *
     * @param mode of the page
     * @param offers at all resolutions of the picture
     * @param chosen the position of the one that is given
     * @param sources the encodings that a browser may choose from
     * @param release absent where there is none
     */
    Homepage full(
            Page page,
            Mode mode,
            List<Offer> offers,
            int chosen,
            Encodings encodings,
            Encodings sources,
            Place place,
            @Nullable Long release) {
        Offer offer = offers.get(chosen);
        Map<String, Image> images = new TreeMap<>();
        offer.assets()
                .forEach((field, asset) -> encodings
                        .best(asset)
                        .ifPresent(rendition -> images.put(field, image(field, rendition, offers, chosen, sources))));
        List<Experiment> experiments = offer.chosen().participations().stream()
                .map(each -> new Experiment(each.attribute(), each.cell(), each.forced(), each.exposed()))
                .toList();
        return new Homepage(
                mode.fields(),
                shown(offer, encodings),
                new PageVersion(page.name(), page.version(), mode.name()),
                release,
                place,
                images,
                experiments);
    }

    private Map<String, JsonNode> shown(Offer offer, Encodings encodings) {
        Map<String, JsonNode> adaptiveFields = new TreeMap<>();
        offer.chosen()
                .adaptiveFields()
                .forEach((field, value) -> shown(value, offer.assets().get(field), encodings)
                        .ifPresent(shown -> adaptiveFields.put(field, shown)));
        return adaptiveFields;
    }

    private Optional<JsonNode> shown(JsonNode value, @Nullable AssetReference asset, Encodings encodings) {
        if (asset != null) {
            return encodings.best(asset).map(rendition -> StringNode.valueOf(urls.of(rendition.key())));
        }
        return JSON.equals(value.path("type").stringValue(""))
                ? Optional.ofNullable(value.get("value"))
                : Optional.of(value); // a type that this instance does not know is the page's to know
    }

    private Image image(String field, Rendition rendition, List<Offer> offers, int chosen, Encodings encodings) {
        Offer offer = offers.get(chosen);
        AssetReference asset = Objects.requireNonNull(offer.assets().get(field));
        Winner winner = offer.chosen().winners().get(field);
        List<PictureSources.Source> sources =
                PictureSources.of(rendition, samePicture(field, winner, asset, offers), encodings);
        return new Image(
                urls.of(rendition.key()),
                rendition.mediaType(),
                rendition.width(),
                rendition.height(),
                sources.stream()
                        .map(source -> new Image.Source(source.type(), source.srcset(urls)))
                        .toList(),
                asset.placeholder(),
                asset.dominantColour(),
                asset.altText(),
                asset.hitMap() == null ? null : urls.of(asset.hitMap()),
                asset.safeAreas().isEmpty() ? null : asset.safeAreas(),
                asset.contrast(),
                sources.isEmpty() ? null : new Preload(urls, sources).header(),
                winner == null ? null : winner.ruleSet(),
                asset.groupVersion(),
                winner == null ? null : winner.version(),
                winner == null ? null : winner.rule());
    }

    /** The files of the picture at all resolutions: those that the same version of the same set of rules gives. */
    private static List<Rendition> samePicture(
            String field, @Nullable Winner winner, AssetReference asset, List<Offer> offers) {
        if (winner == null) {
            return asset.renditions();
        }
        return offers.stream()
                .filter(other -> isOf(other.chosen().winners().get(field), winner))
                .flatMap(other -> Stream.ofNullable(other.assets().get(field)))
                .flatMap(other -> other.renditions().stream())
                .distinct()
                .toList();
    }

    private static boolean isOf(@Nullable Winner other, Winner winner) {
        return other != null && other.ruleSet().equals(winner.ruleSet()) && other.version() == winner.version();
    }
}
