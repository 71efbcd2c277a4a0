package dev.imagery.benchmarks;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.target.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A catalogue of made-up titles, the same for the same number: of many countries, some sold in a few of them only. */
final class SyntheticCatalog {

    static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private static final List<String> LANGUAGES = List.of("en", "es", "ja", "fr", "de", "ar");
    private static final List<String> KINDS = List.of("film", "series", "documentary");
    private static final List<String> GENRES =
            List.of("drama", "comedy", "thriller", "family", "animation", "history", "romance", "science fiction");

    private SyntheticCatalog() {}

    static List<String> countries(int count) {
        return Stream.of(Locale.getISOCountries()).sorted().limit(count).toList();
    }

    static CatalogSnapshot of(int titles) {
        var random = new Random(1);
        return CatalogSnapshot.of(
                1,
                IntStream.rangeClosed(1, titles)
                        .mapToObj(id -> title(id, random))
                        .toList(),
                Map.of());
    }

    static CatalogSnapshot ofPostersForEverybody(int titles) {
        return CatalogSnapshot.of(1, postersForEverybody(titles), Map.of());
    }

    /** Titles that are sold everywhere, each with one poster, and liked differently in every country. */
    static List<Title> postersForEverybody(int titles) {
        var random = new Random(2);
        return IntStream.rangeClosed(1, titles)
                .mapToObj(id -> likedDifferently(id, random))
                .toList();
    }

    /** The same title with another poster. */
    static Title with(Title title, Artwork poster) {
        return new Title(
                title.id(),
                title.names(),
                title.originalLanguage(),
                title.originCountries(),
                title.kind(),
                title.genres(),
                title.tags(),
                title.franchise(),
                title.year(),
                title.maturity(),
                title.popularity(),
                title.popularityByCountry(),
                title.launched(),
                title.broadAudience(),
                title.availability(),
                title.withdrawals(),
                List.of(poster));
    }

    private static Title likedDifferently(int id, Random random) {
        var language = LANGUAGES.get(id % LANGUAGES.size());
        return new Title(
                id,
                new TreeMap<>(Map.of(language, "Title " + id)),
                language,
                Set.of(),
                KINDS.getFirst(),
                Set.of(GENRES.getFirst()),
                Set.of(),
                Optional.empty(),
                2020,
                0,
                50,
                Stream.of(Locale.getISOCountries())
                        .sorted()
                        .collect(Collectors.toMap(country -> country, country -> random.nextInt(101))),
                LocalDate.ofInstant(NOW, ZoneOffset.UTC),
                true,
                List.of(),
                List.of(),
                List.of(poster(id * 8L, language, random)));
    }

    private static Title title(int id, Random random) {
        var countries = Locale.getISOCountries();
        var origin = countries[random.nextInt(countries.length)];
        var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        int maturity = random.nextInt(19);
        return new Title(
                id,
                new TreeMap<>(Map.of(language, "Title " + id)),
                language,
                Set.of(origin),
                KINDS.get(random.nextInt(KINDS.size())),
                Set.of(GENRES.get(random.nextInt(4)), GENRES.get(4 + random.nextInt(4))),
                Set.of(),
                random.nextInt(10) == 0 ? Optional.of("franchise-" + random.nextInt(2_000)) : Optional.empty(),
                1950 + random.nextInt(77),
                maturity,
                random.nextInt(101),
                Map.of(origin, 60 + random.nextInt(41)),
                LocalDate.ofInstant(NOW, ZoneOffset.UTC).minusDays(random.nextInt(3_000)),
                maturity <= 12,
                windows(random, countries),
                List.of(),
                artwork(id, language, random));
    }

    /** Two thirds are sold everywhere; of the others each has windows in 30 countries. */
    private static List<AvailabilityWindow> windows(Random random, String[] countries) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        var windows = new ArrayList<AvailabilityWindow>();
        for (int i = 0; i < 30; i++) {
            windows.add(new AvailabilityWindow(
                    countries[random.nextInt(countries.length)], Optional.empty(), Optional.empty()));
        }
        return List.copyOf(windows);
    }

    /** A poster in the original language and, for every other title, in two more. */
    private static List<Artwork> artwork(int id, String original, Random random) {
        return Stream.concat(
                        Stream.of(original), id % 2 == 0 ? LANGUAGES.stream().limit(2) : Stream.empty())
                .distinct()
                .map(language -> poster(id * 8L + LANGUAGES.indexOf(language), language, random))
                .toList();
    }

    private static Artwork poster(long digest, String language, Random random) {
        return new Artwork(
                "%064x".formatted(digest),
                "image/jpeg",
                new Size(600, 900),
                ArtworkKind.POSTER,
                language,
                FocalPoint.CENTRE,
                Optional.empty(),
                false,
                Optional.of("#%06x".formatted(random.nextInt(1 << 24))));
    }
}
