package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.Kind;
import dev.imagery.generation.catalog.title.TitleFacts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A title as of the revisions in [fromRevision, toRevision). Only its end is ever set, and only by {@link TitleRows}. */
@Entity
@Table(name = "title")
@IdClass(TitleRow.Key.class)
@SuppressWarnings("NullAway.Init")
class TitleRow {

    /** The identity of a row: a title and the revision that made it so. */
    record Key(long id, long fromRevision) implements Serializable {}

    @Id
    private long id;

    @Id
    private long fromRevision;

    @SuppressWarnings("UnusedVariable") // set by a query, and read by queries
    @Nullable private Long toRevision;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> names;

    private String originalLanguage;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> genres;

    private int year;
    private int maturity;
    private int popularity;
    private LocalDate launched;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<WindowColumn> availability;

    protected TitleRow() {}

    TitleRow(long id, long fromRevision, TitleFacts facts) {
        this.id = id;
        this.fromRevision = fromRevision;
        this.names = facts.names();
        this.originalLanguage = facts.originalLanguage();
        this.kind = facts.kind();
        this.genres = facts.genres();
        this.year = facts.year();
        this.maturity = facts.maturity();
        this.popularity = facts.popularity();
        this.launched = facts.launched();
        this.tags = facts.tags();
        this.availability = facts.availability().stream().map(WindowColumn::of).toList();
    }

    long id() {
        return id;
    }

    long fromRevision() {
        return fromRevision;
    }

    TitleFacts facts() {
        return new TitleFacts(
                new TreeMap<>(names),
                originalLanguage,
                kind,
                List.copyOf(genres),
                year,
                maturity,
                popularity,
                launched,
                List.copyOf(tags),
                availability.stream().map(WindowColumn::window).toList());
    }
}
