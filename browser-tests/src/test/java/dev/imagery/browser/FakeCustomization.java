package dev.imagery.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Chooses a wall by language, with a size of it for each resolution, as rules of a batch do. */
final class FakeCustomization implements AutoCloseable {

    static final List<String> ALL_ENCODINGS = List.of("avif", "webp", "jpeg");

    private static final List<String> RESOLUTIONS = List.of("low", "medium", "high", "ultra");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final AtomicReference<List<String>> encodings = new AtomicReference<>(ALL_ENCODINGS);

    FakeCustomization() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on walls have these encodings only. */
    void offer(List<String> offered) {
        encodings.set(offered);
    }

    /** The wall of a visit. A language without one gets no picture. */
    static Wall wall(String language, boolean portrait) {
        return Wall.valueOf(switch (language) {
                    case "en" -> "BUSY";
                    case "ja" -> "UNMEASURED";
                    case "ar" -> "DARK";
                    default -> "LIGHT";
                }
                + (portrait ? "_PORTRAIT" : "_LANDSCAPE"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        ObjectNode reply = JSON.createObjectNode().put("release", 7);
        ArrayNode answers = reply.putArray("answers");
        ArrayNode visits = reply.putArray("visits");
        JSON.readTree(exchange.getRequestBody().readAllBytes()).path("visits").forEach(visit -> {
            ArrayNode places = visits.addArray();
            visit.path("contexts").forEach(context -> {
                places.add(answers.size());
                answer(context, answers.addObject());
            });
        });
        byte[] body = JSON.writeValueAsBytes(reply);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private void answer(JsonNode context, ObjectNode chosen) {
        ObjectNode fields = chosen.putObject("adaptiveFields");
        String language = context.path("language").stringValue("");
        if (!language.equals("fr")) {
            fields.set("backgroundImage", asset(context, language));
            chosen.putObject("winners")
                    .putObject("backgroundImage")
                    .put("ruleSet", "walls")
                    .put("version", 3)
                    .put("rule", "rule");
        }
    }

    private ObjectNode asset(JsonNode context, String language) {
        boolean portrait = context.path("platform").stringValue("").equals("mobile");
        Wall wall = wall(language, portrait);
        Wall.Size size = wall.sizes()
                .get(Math.max(0, RESOLUTIONS.indexOf(context.path("resolution").stringValue("high"))));
        ObjectNode asset = JSON.createObjectNode()
                .put("type", "AssetReference")
                .put("altText", "Forty posters")
                .put("dominantColour", "#464048")
                .put("placeholder", wall.placeholder());
        ArrayNode renditions = asset.putArray("renditions");
        encodings
                .get()
                .forEach(encoding -> renditions
                        .addObject()
                        .put("encoding", encoding)
                        .put("width", size.width())
                        .put("height", size.height())
                        .put("key", wall.key(size, encoding.replace("jpeg", "jpg"))));
        if (wall.safeArea() != null) {
            asset.putArray("safeAreas")
                    .addObject()
                    .put("x", Math.round(wall.safeArea().left() * size.width()))
                    .put("y", Math.round(wall.safeArea().top() * size.height()))
                    .put("width", Math.round(wall.safeArea().width() * size.width()))
                    .put("height", Math.round(wall.safeArea().height() * size.height()));
        }
        if (wall.isMadeForText()) {
            asset.putObject("contrast").put("worst", 12.5).put("mean", 13);
        }
        return asset;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
