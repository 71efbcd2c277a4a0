package dev.imagery.storage;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The steps before the one that a test is about, through the same interface. */
public final class Fixtures {

    /** Where {@link #lineWithText} has text. */
    public static final String SAFE_AREAS = "[{\"x\":96,\"y\":324,\"width\":768,\"height\":432}]";

    private final Calls storage;

    Fixtures(Calls storage) {
        this.storage = storage;
    }

    public static String newGroup() {
        return "group-" + UUID.randomUUID();
    }

    public static String newRenderKey() {
        byte[] key = new byte[32];
        ThreadLocalRandom.current().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    public JsonNode askUpload(Picture picture) {
        return storage.post("/v1/uploads", "{\"objects\":[" + picture.asUpload() + "]}")
                .json()
                .get("uploads")
                .get(0);
    }

    public static Map<String, String> headers(JsonNode upload) {
        Map<String, String> headers = new LinkedHashMap<>();
        upload.get("headers").forEachEntry((name, value) -> headers.put(name, value.stringValue()));
        return headers;
    }

    public Picture uploaded() {
        return uploaded("jpeg");
    }

    public Picture uploaded(String encoding) {
        return uploaded(Picture.any(encoding));
    }

    public Picture uploaded(Picture picture) {
        JsonNode upload = askUpload(picture);
        Calls.Answer answer = Calls.putBytes(upload.get("url").stringValue(), headers(upload), picture.bytes());
        if (answer.status() != 200) {
            throw new AssertionError("upload: " + answer.status() + " " + new String(answer.bytes()));
        }
        return picture;
    }

    public static String render(String titleIds, String... renditions) {
        return """
                {"renditions":[%s],"titleIds":[%s],"dominantColour":"#1a2b3c","provenance":{"magick":"7.1"},\
                "placeholder":"3/cJPJqAh4eAiIiIiHeAgAj4eA==","luminance":{"columns":2,"rows":3,"levels":"AAECAwQF"},\
                "hitMap":[{"titleId":12345,"slot":7,"quad":[[-0.1,0],[0.4,0],[0.4,0.5],[0,0.5]],"visibleShare":0.9}]}""".formatted(String.join(",", renditions), titleIds);
    }

    /** Records a render of 1920×1080 with that file, which is uploaded already, and returns its key. */
    public String recordedRender(Picture uploaded) {
        String key = newRenderKey();
        expect(201, storage.put("/v1/renders/" + key, render("12345", uploaded.asRendition(1920, 1080))));
        return key;
    }

    /** Records a render of one picture and returns its key. */
    public String recordedRender(int width, int height, long... titleIds) {
        String key = newRenderKey();
        String titles = Arrays.stream(titleIds).mapToObj(Long::toString).collect(Collectors.joining(","));
        Calls.Answer answer =
                storage.put("/v1/renders/" + key, render(titles, uploaded().asRendition(width, height)));
        expect(201, answer);
        return key;
    }

    public static String version(UUID batch) {
        return """
                {"batch":"%s","recipe":{"titleIds":[12345]},"catalogRevision":7,"author":"ops"}""".formatted(batch);
    }

    public int openVersion(String group) {
        Calls.Answer answer = storage.post("/v1/groups/" + group + "/versions", version(UUID.randomUUID()));
        expect(201, answer);
        return answer.json().get("version").intValue();
    }

    /**
     * A line of a manifest: a place such as {@code US/en/browser/high}, or {@code US/en/browser/high@autumn/bright} in a cell,
     * with a render of 1920×1080.
     */
    public static String line(String context, String renderKey) {
        String[] placeAndCell = context.split("@", 2);
        String[] place = placeAndCell[0].split("/");
        String cell = placeAndCell.length == 1 ? "" : "\"cell\":\"" + placeAndCell[1] + "\",";
        return """
                {"country":"%s","language":"%s","platform":"%s","resolution":"%s",%s"width":1920,"height":1080,\
                "renderKey":"%s","altText":"A wall of titles","contrast":{"worst":4.51,"mean":9.2}}""".formatted(place[0], place[1], place[2], place[3], cell, renderKey);
    }

    /** The same of an asset that the page puts text on. */
    public static String lineWithText(String context, String renderKey) {
        return line(context, renderKey).replace("\"altText\"", "\"safeAreas\":" + SAFE_AREAS + ",\"altText\"");
    }

    /** A sealed version with one asset for US/en/browser/high. */
    public int sealedVersion(String group) {
        return sealedVersion(group, line("US/en/browser/high", recordedRender(1920, 1080, 12345)));
    }

    public int sealedVersion(String group, String... lines) {
        int version = openVersion(group);
        String path = "/v1/groups/" + group + "/versions/" + version;
        expect(200, storage.postLines(path + "/assets", lines));
        expect(200, storage.post(path + "/seal"));
        return version;
    }

    public String state(String group, int version) {
        return storage.get("/v1/groups/" + group + "/versions/" + version)
                .json()
                .get("state")
                .stringValue();
    }

    private static void expect(int status, Calls.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + new String(answer.bytes()));
        }
    }
}
