package dev.imagery.dsl.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A title for tests: an English novel for everybody, everywhere, unless the test says otherwise. */
public final class ExampleTitle {

    private final long id;
    private Map<String, String> names = Map.of();
    private String originalLanguage = "en";
    private Set<String> originCountries = Set.of();
    private String kind = "novel";
    private Set<String> genres = Set.of();
    private Set<String> tags = Set.of();
    private Optional<String> franchise = Optional.empty();
    private int year = 1900;
    private int maturity = 0;
    private int popularity = 50;
    private Map<String, Integer> popularityByCountry = Map.of();
    private LocalDate launched = LocalDate.of(2026, 1, 1);
    private boolean broadAudience = true;
    private List<AvailabilityWindow> availability = List.of();
    private List<AvailabilityWindow> withdrawals = List.of();
    private List<Artwork> artwork = List.of();

    private ExampleTitle(long id) {
        this.id = id;
    }

    public static ExampleTitle of(long id) {
        return new ExampleTitle(id);
    }

    /** Absent: "Title 1" for title 1, in its original language. */
    public ExampleTitle names(Map<String, String> names) {
        this.names = names;
        return this;
    }

    public ExampleTitle originalLanguage(String language) {
        this.originalLanguage = language;
        return this;
    }

    public ExampleTitle originCountries(String... countries) {
        this.originCountries = Set.of(countries);
        return this;
    }

    public ExampleTitle kind(String kind) {
        this.kind = kind;
        return this;
    }

    public ExampleTitle genres(String... genres) {
        this.genres = Set.of(genres);
        return this;
    }

    public ExampleTitle tags(String... tags) {
        this.tags = Set.of(tags);
        return this;
    }

    public ExampleTitle franchise(String franchise) {
        this.franchise = Optional.of(franchise);
        return this;
    }

    public ExampleTitle year(int year) {
        this.year = year;
        return this;
    }

    public ExampleTitle maturity(int maturity) {
        this.maturity = maturity;
        return this;
    }

    public ExampleTitle popularity(int popularity) {
        this.popularity = popularity;
        return this;
    }

    public ExampleTitle popularityByCountry(Map<String, Integer> popularity) {
        this.popularityByCountry = popularity;
        return this;
    }

    public ExampleTitle launched(LocalDate day) {
        this.launched = day;
        return this;
    }

    public ExampleTitle broadAudience(boolean broad) {
        this.broadAudience = broad;
        return this;
    }

    public ExampleTitle availability(List<AvailabilityWindow> windows) {
        this.availability = windows;
        return this;
    }

    public ExampleTitle withdrawals(AvailabilityWindow... windows) {
        this.withdrawals = List.of(windows);
        return this;
    }

    public ExampleTitle artwork(List<Artwork> artwork) {
        this.artwork = artwork;
        return this;
    }

    public Title title() {
        var named = names.isEmpty() ? Map.of(originalLanguage, "Title " + id) : names;
        return new Title(
                id,
                new TreeMap<>(named),
                originalLanguage,
                originCountries,
                kind,
                genres,
                tags,
                franchise,
                year,
                maturity,
                popularity,
                popularityByCountry,
                launched,
                broadAudience,
                availability,
                withdrawals,
                artwork);
    }
}
