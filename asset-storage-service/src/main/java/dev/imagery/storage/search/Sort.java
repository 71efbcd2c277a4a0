package dev.imagery.storage.search;

import static dev.imagery.storage.search.SortKey.Column.decimal;
import static dev.imagery.storage.search.SortKey.Column.instant;
import static dev.imagery.storage.search.SortKey.Column.text;
import static dev.imagery.storage.search.SortKey.Column.whole;

import dev.imagery.storage.search.SortKey.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What assets can be sorted by. */
enum Sort {

    /** Market, target and cell; in one context, the group that is shown there first. */
    CONTEXT("context"),

    /** The size of the file that the query is about. */
    BYTES("bytes"),

    /** The contrast of the page's text where it is worst. */
    CONTRAST("contrast"),

    /** When the picture was rendered. */
    MADE("made");

    /** By their names in queries. */
    static final Map<String, Sort> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(sort -> sort.word, sort -> sort));

    private static final List<Column> OF_A_CONTEXT =
            List.of(text("country"), text("language"), text("platform"), text("resolution"), text("cell"));
    private static final List<Column> OF_GROUPS = List.of(whole("rank"), text("group_name"));
    private static final List<Column> OF_WHAT_IS_LIVE = List.of(whole("id"));

    private final String word;

    Sort(String word) {
        this.word = word;
    }

    SortKey key(AssetQuery query) {
        boolean live = query.scope() instanceof Scope.Live;
        List<Column> one = live ? OF_WHAT_IS_LIVE : OF_A_CONTEXT;
        return switch (this) {
            case CONTEXT -> SortKey.of(OF_A_CONTEXT, live ? OF_GROUPS : List.of());
            case BYTES -> SortKey.of(List.of(whole(query.bytesColumn())), one);
            case CONTRAST -> SortKey.of(List.of(decimal("worst_contrast")), one);
            case MADE -> SortKey.of(List.of(instant("made_at")), one);
        };
    }

    /** What an asset must have to be sorted so; those that lack it are not found. */
    Optional<String> presence(AssetQuery query) {
        return switch (this) {
            case CONTEXT, MADE -> Optional.empty();
            case BYTES -> Optional.of(query.bytesColumn() + " is not null");
            case CONTRAST -> Optional.of("worst_contrast is not null");
        };
    }
}
