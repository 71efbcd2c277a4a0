package dev.imagery.storage.asset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place that an asset is made for; a version holds at most one asset for each. As JSON it is what the asset's rule asks of a
 * visit: one of a cell asks one thing more than the asset that all others see, and therefore wins.
 *
 * @param country ISO 3166-1 alpha-2, such as {@code US}
 * @param language BCP 47 tag, such as {@code en}
 * @param platform such as {@code browser}
 * @param resolution such as {@code high}
 * @param cell empty for the asset of all who are in no cell
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AssetContext(String country, String language, String platform, String resolution, Optional<Cell> cell) {

    /** What a country may be. */
    public static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** What a language may be: not every tag of this form is one, but every one is of this form. */
    public static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,8}");

    /** What a platform or a resolution may be. */
    public static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private static final Pattern FORM =
            Pattern.compile("(?<country>%s)/(?<language>%s)/(?<platform>%s)/(?<resolution>%s)(@(?<cell>%s))?"
                    .formatted(COUNTRY, LANGUAGE, PLACE, PLACE, Cell.FORM));

    /** For those who are in no cell. */
    public AssetContext(String country, String language, String platform, String resolution) {
        this(country, language, platform, resolution, Optional.empty());
    }

    /** The context of those who are in no cell and otherwise the same. */
    public AssetContext common() {
        return new AssetContext(country, language, platform, resolution);
    }

    /** What {@link #toString()} wrote; empty where the text is not of that form. */
    public static Optional<AssetContext> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new AssetContext(
                        parts.group("country"),
                        parts.group("language"),
                        parts.group("platform"),
                        parts.group("resolution"),
                        Optional.ofNullable(parts.group("cell")).map(Cell::new)))
                : Optional.empty();
    }

    /**
     * As people write it, and as the id of the asset's rule: {@code US/en/browser/high}, and in a cell
     * {@code US/en/browser/high@autumn/bright}.
     */
    @Override
    public String toString() {
        String place = country + "/" + language + "/" + platform + "/" + resolution;
        return cell.map(inCell -> place + "@" + inCell).orElse(place);
    }
}
