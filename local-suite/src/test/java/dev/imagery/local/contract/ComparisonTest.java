package dev.imagery.local.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row replaces one piece of a small document. */
class ComparisonTest {

    private static final String BEFORE = """
            {
              "openapi": "3.1.0",
              "paths": {
                "/v1/walls": {
                  "get": {
                    "operationId": "walls",
                    "parameters": [
                      {"name": "limit", "in": "query", "schema": {"type": "integer", "format": "int32", "maximum": 100, "default": 10}}
                    ],
                    "responses": {
                      "200": {
                        "description": "the walls",
                        "headers": {"ETag": {"schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": {"type": "array", "items": {"$ref": "#/components/schemas/Wall"}}}}
                      },
                      "404": {"description": "none"}
                    }
                  },
                  "post": {
                    "requestBody": {
                      "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewWall"}}}
                    },
                    "responses": {"201": {"description": "made"}}
                  }
                }
              },
              "components": {
                "schemas": {
                  "Wall": {
                    "type": "object",
                    "properties": {
                      "rows": {"type": "integer", "format": "int32", "maximum": 20},
                      "state": {"type": "string", "enum": ["draft", "live"]},
                      "author": {"allOf": [{"$ref": "#/components/schemas/Person"}]},
                      "within": {"$ref": "#/components/schemas/Wall"},
                      "picture": {"anyOf": [{"$ref": "#/components/schemas/Poster"}, {"type": "string"}]}
                    },
                    "required": ["rows"]
                  },
                  "Person": {"type": "object", "properties": {"givenName": {"type": "string"}}},
                  "Poster": {"type": "object", "properties": {"url": {"type": "string"}}},
                  "NewWall": {
                    "type": "object",
                    "properties": {
                      "columns": {"type": "integer", "maximum": 30},
                      "design": {"type": "string", "enum": ["flat", "curved", "perspective"]},
                      "names": {"type": "object", "additionalProperties": {"type": "string", "maxLength": 200}}
                    },
                    "required": ["columns"]
                  }
                }
              }
            }
            """;

    @Test
    void theSameDocumentBreaksNothing() {
        assertThat(Comparison.breaking(BEFORE, BEFORE)).isEmpty();
    }

    static Stream<Arguments> whatBreaksIsToldWithItsPlace() {
        return Stream.of(
                // operations, parameters, answers
                arguments("\"post\": {", "\"put\": {", "POST /v1/walls is gone"),
                arguments("\"name\": \"limit\"", "\"name\": \"most\"", "GET /v1/walls: query parameter limit is gone"),
                arguments(
                        "\"in\": \"query\",",
                        "\"in\": \"query\", \"required\": true,",
                        "GET /v1/walls: query parameter limit has become required"),
                arguments(
                        "\"parameters\": [",
                        "\"parameters\": [{\"name\": \"kind\", \"in\": \"query\", \"required\": true, \"schema\": {}},",
                        "GET /v1/walls: query parameter kind is new and required"),
                arguments(
                        "\"requestBody\": {",
                        "\"requestBody\": {\"required\": true,",
                        "POST /v1/walls: body has become required"),
                arguments("\"200\": {", "\"202\": {", "GET /v1/walls: answer 200 is gone"),
                arguments("\"201\":", "\"202\": {}, \"201\":", "POST /v1/walls: answer 202 is new"),
                arguments("\"ETag\":", "\"Etag2\":", "GET /v1/walls: answer 200: header ETag is gone"),
                arguments(
                        "\"operationId\":",
                        "\"security\": [{\"token\": []}], \"operationId\":",
                        "GET /v1/walls has another security"),
                // what is answered
                arguments(
                        "\"state\": {",
                        "\"status\": {",
                        "GET /v1/walls: answer 200: application/json#/*/state is gone"),
                arguments(
                        "[\"draft\", \"live\"]",
                        "[\"draft\", \"live\", \"old\"]",
                        "GET /v1/walls: answer 200: application/json#/*/state is one of \"draft\", \"live\", \"old\" and was one of \"draft\", \"live\""),
                arguments(
                        "\"required\": [\"rows\"]",
                        "\"required\": []",
                        "GET /v1/walls: answer 200: application/json#/*/rows may be absent now"),
                arguments(
                        "\"type\": \"integer\", \"format\": \"int32\", \"maximum\": 20",
                        "\"type\": [\"integer\", \"null\"], \"format\": \"int32\"",
                        "GET /v1/walls: answer 200: application/json#/*/rows is integer, null and was integer"),
                arguments(
                        "\"format\": \"int32\", \"maximum\": 20",
                        "\"format\": \"int64\", \"maximum\": 20",
                        "GET /v1/walls: answer 200: application/json#/*/rows has the format int64 and had int32"),
                arguments(
                        "\"url\": {",
                        "\"address\": {",
                        "GET /v1/walls: answer 200: application/json#/*/picture/url is gone"),
                arguments(
                        "{\"type\": \"string\"}]}",
                        "{\"type\": \"string\"}, {\"type\": \"boolean\"}]}",
                        "GET /v1/walls: answer 200: application/json#/*/picture may now be {\"type\":\"boolean\"}"),
                arguments(
                        "\"givenName\": {",
                        "\"name\": {",
                        "GET /v1/walls: answer 200: application/json#/*/author/givenName is gone"),
                arguments(
                        "\"allOf\": [",
                        "\"allOf\": [{\"type\": \"object\"}, ",
                        "GET /v1/walls: answer 200: application/json#/*/author has another allOf"),
                // what is sent
                arguments(
                        "\"flat\", \"curved\",",
                        "\"flat\",",
                        "POST /v1/walls: body: application/json#/design is one of \"flat\", \"perspective\" and was one of \"curved\", \"flat\", \"perspective\""),
                arguments(
                        "\"columns\": {\"type\": \"integer\", \"maximum\": 30}",
                        "\"columns\": {\"type\": \"string\"}",
                        "POST /v1/walls: body: application/json#/columns is string and was integer"),
                arguments(
                        "\"columns\": {\"type\": \"integer\", \"maximum\": 30}",
                        "\"columns\": {\"type\": \"integer\", \"maximum\": 10}",
                        "POST /v1/walls: body: application/json#/columns has maximum 10 and had 30"),
                arguments(
                        "\"columns\": {\"type\": \"integer\", \"maximum\": 30}",
                        "\"columns\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": 30}",
                        "POST /v1/walls: body: application/json#/columns has minimum 1 and had none"),
                arguments("\"names\": {", "\"titles\": {", "POST /v1/walls: body: application/json#/names is gone"),
                arguments(
                        "\"maxLength\": 200",
                        "\"maxLength\": 100",
                        "POST /v1/walls: body: application/json#/names/… has maxLength 100 and had 200"),
                arguments(
                        "\"maximum\": 100, \"default\": 10",
                        "\"maximum\": 100, \"default\": 20",
                        "GET /v1/walls: query parameter limit# has default 20 and had 10"),
                arguments(
                        "\"maxLength\": 200",
                        "\"maxLength\": 200, \"if\": {}",
                        "POST /v1/walls: body: application/json#/names/… has another if"));
    }

    @ParameterizedTest
    @MethodSource
    void whatBreaksIsToldWithItsPlace(String old, String now, String expected) {
        assertThat(Comparison.breaking(BEFORE, replaced(old, now)))
                .extracting(BreakingChange::toString)
                .contains(expected);
    }

    static Stream<Arguments> whatIsAddedOrWidenedIsFine() {
        return Stream.of(
                arguments("\"post\": {", "\"delete\": {}, \"post\": {"),
                arguments("\"/v1/walls\": {", "\"/v1/doors\": {\"get\": {}}, \"/v1/walls\": {"),
                arguments(
                        "\"parameters\": [",
                        "\"parameters\": [{\"name\": \"kind\", \"in\": \"query\", \"schema\": {}},"),
                arguments("\"operationId\": \"walls\"", "\"operationId\": \"list\", \"summary\": \"All walls\""),
                arguments("\"404\":", "\"410\":"),
                arguments("\"maximum\": 100", "\"maximum\": 1000"),
                arguments("\"state\": {", "\"colour\": {\"type\": \"string\"}, \"state\": {"),
                arguments("[\"draft\", \"live\"]", "[\"draft\"]"),
                arguments("\"required\": [\"rows\"]", "\"required\": [\"rows\", \"state\"]"),
                arguments("\"url\": {", "\"width\": {\"type\": \"integer\"}, \"url\": {"),
                arguments(
                        "{\"$ref\": \"#/components/schemas/Poster\"}, {\"type\": \"string\"}",
                        "{\"$ref\": \"#/components/schemas/Poster\"}"),
                arguments("\"flat\", \"curved\",", "\"flat\", \"curved\", \"round\","),
                arguments(
                        "\"columns\": {\"type\": \"integer\", \"maximum\": 30}", "\"columns\": {\"type\": \"number\"}"),
                arguments("\"names\": {", "\"titles\": {\"type\": \"string\"}, \"names\": {"),
                arguments("\"maxLength\": 200", "\"maxLength\": 300"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsAddedOrWidenedIsFine(String old, String now) {
        assertThat(Comparison.breaking(BEFORE, replaced(old, now))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asset-generation-service",
                "asset-storage-service",
                "customization-service",
                "orchestration-service"
            })
    void aServiceBreaksNothingOfItself(String service) throws Exception {
        String document = Files.readString(Path.of("../docs/openapi", service + ".json"));
        assertThat(Comparison.breaking(document, document)).isEmpty();
    }

    private static String replaced(String old, String now) {
        assertThat(BEFORE).containsOnlyOnce(old);
        return BEFORE.replace(old, now);
    }
}
