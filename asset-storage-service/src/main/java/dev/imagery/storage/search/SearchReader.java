package dev.imagery.storage.search;

import dev.imagery.storage.asset.Cell;
import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.group.GroupNames;
import dev.imagery.storage.query.Place;
import dev.imagery.storage.query.QueryReader;
import dev.imagery.storage.search.AssetQuery.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a search of its parameters. */
final class SearchReader {

    private static final long MOST_ASSETS = 1_000;
    private static final int ASSETS = 100;
    private static final double MOST_CONTRAST = 21;

    private static final Pattern GROUP = Pattern.compile(GroupNames.PATTERN);
    private static final Pattern CELL = Pattern.compile("|" + Cell.FORM);
    private static final Pattern DESIGN = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]+");
    private static final String CURSOR_WORDS = "the `next` of an answer";

    private static final Map<String, Encoding> ENCODINGS =
            Arrays.stream(Encoding.values()).collect(Collectors.toMap(Encoding::label, encoding -> encoding));
    private static final Map<String, Boolean> DIRECTIONS = Map.of("asc", false, "desc", true);

    private final QueryReader query;

    private SearchReader(QueryReader query) {
        this.query = query;
    }

    /**
     * @param regions the countries of each region; asked for only where the query names one
     * @throws dev.imagery.starter.problem.ProblemException 400 with every fault
     */
    static SearchRequest read(Map<String, List<String>> parameters, Supplier<Map<String, List<String>>> regions) {
        QueryReader query = new QueryReader(parameters);
        SearchReader reader = new SearchReader(query);
        AssetQuery asked = reader.assetQuery(regions);
        String fingerprint = Fingerprint.of(parameters, Set.of("cursor", "limit", "count"));
        SearchRequest request = new SearchRequest(
                asked,
                fingerprint,
                reader.after(asked, fingerprint),
                Math.toIntExact(query.whole("limit", 1, MOST_ASSETS).orElse((long) ASSETS)),
                query.flag("count").orElse(false));
        query.refuseFaults();
        return request;
    }

    private AssetQuery assetQuery(Supplier<Map<String, List<String>>> regions) {
        return new AssetQuery(
                scope(),
                Place.read(query, regions),
                query.text("cell", CELL, Cell.WORDS + "; empty for assets of no cell"),
                query.whole("titleId", 1, Long.MAX_VALUE),
                query.texts("design", DESIGN, "a design, such as perspective"),
                query.oneOf("encoding", ENCODINGS),
                query.range("minBytes", "maxBytes", name -> query.whole(name, 1, Long.MAX_VALUE)),
                query.range("minContrast", "maxContrast", name -> query.decimal(name, 1, MOST_CONTRAST)),
                query.range("madeFrom", "madeBefore", query::instant),
                new Order(
                        query.oneOf("sort", Sort.BY_NAME).orElse(Sort.CONTEXT),
                        query.oneOf("order", DIRECTIONS).orElse(false)));
    }

    private Scope scope() {
        Optional<String> group = query.text("group", GROUP, GroupNames.WORDS);
        Optional<Long> version = query.whole("version", 1, Integer.MAX_VALUE);
        Optional<Boolean> live = query.flag("live");
        if (!query.has("version")) {
            if (live.equals(Optional.of(false))) {
                query.fault(
                        "live",
                        "out-of-range",
                        "false",
                        "true; what is not live is searched version by version, by group and version");
            }
            return new Scope.Live(group);
        }
        if (!query.has("group")) {
            query.fault("group", "missing", null, "the group that the version is of");
        }
        return new Scope.OfVersion(
                group.orElse(""), version.map(Math::toIntExact).orElse(0), live);
    }

    private Optional<List<Object>> after(AssetQuery asked, String fingerprint) {
        Optional<Cursor> cursor = query.text("cursor", CURSOR, CURSOR_WORDS).flatMap(word -> {
            Optional<Cursor> decoded = Cursor.decode(word);
            if (decoded.isEmpty()) {
                query.fault("cursor", "malformed", word, CURSOR_WORDS);
            }
            return decoded;
        });
        return cursor.flatMap(end -> {
            Optional<List<Object>> key = asked.sortKey().parameters(end.key());
            if (!end.query().equals(fingerprint) || key.isEmpty()) {
                query.fault(
                        "cursor",
                        "other-query",
                        end.encoded(),
                        "the `next` of an answer to this query, sorted as it is");
            }
            return key;
        });
    }
}
