package dev.imagery.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.starter.WallApplication;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@Tag("adapter")
@SpringBootTest(classes = WallApplication.class)
@AutoConfigureMockMvc
class ProblemsTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aRefusalTellsAllItsFaultsAndTheRequestId() {
        assertProblem(
                mvc.get().uri("/v1/walls/refused").header("X-Request-Id", "r-1").exchange(), 422, """
                {"type":"urn:imagery:problem:invalid-wall","title":"The wall has 2 faults","status":422,
                 "instance":"/v1/walls/refused","requestId":"r-1","faults":[
                 {"pointer":"/rows","code":"out-of-range","found":0,"expected":"a whole number from 1 to 100"},
                 {"pointer":"/typ","code":"unknown-property","found":"typ","expected":"one of rows, type","suggestion":"type",
                  "line":3,"column":7}]}
                """);
    }

    @Test
    void aBodyThatIsNotJsonIsToldWithLineAndColumn() {
        assertThat(post("{\"rows\": 1,\n  \"type\" 3}"))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying("$.type", type -> type.assertThat().isEqualTo("urn:imagery:problem:not-json"))
                .hasPathSatisfying(
                        "$.detail", detail -> detail.assertThat().asString().startsWith("Line 2, column "));
    }

    @Test
    void anEmptyBodyIsNotJson() {
        assertType(post(""), 400, "not-json");
        assertType(post("   "), 400, "not-json");
    }

    @Test
    void aBodyCutShortIsNotJson() {
        assertType(post("{\"rows\": 1, \"tiles\": [{"), 400, "not-json");
    }

    @Test
    void anUnknownPropertySuggestsTheNearestOne() {
        assertFault(
                post("{\"rows\":1,\"tyep\":\"flat\"}"),
                422,
                "invalid-request",
                "{\"pointer\":\"/tyep\",\"code\":\"unknown-property\",\"suggestion\":\"type\"}");
    }

    @Test
    void aWrongTypeIsToldWhereItStands() {
        assertFault(
                post("{\"rows\":1,\"tiles\":[{\"title\":\"a\",\"height\":1},{\"title\":\"b\",\"height\":\"x\"}]}"),
                422,
                "invalid-request",
                "{\"pointer\":\"/tiles/1/height\",\"code\":\"wrong-type\",\"expected\":\"a whole number\"}");
    }

    @Test
    void anUnknownConstantSuggestsTheNearestOne() {
        assertFault(
                post("{\"rows\":1,\"type\":\"prespective\"}"),
                422,
                "invalid-request",
                "{\"pointer\":\"/type\",\"code\":\"unknown-value\",\"found\":\"prespective\",\"suggestion\":\"perspective\"}");
    }

    @Test
    void aSlashInAPropertyNameIsEscapedInItsPointer() {
        assertFault(
                post("{\"rows\":1,\"names\":{\"a/b~c\":\"x\"}}"),
                422,
                "invalid-request",
                "{\"pointer\":\"/names/a~1b~0c\"}");
    }

    @Test
    void allValidationFaultsComeAtOnce() {
        MvcTestResult result = post("{\"rows\":0,\"tiles\":[{\"height\":0}]}");
        assertThat(result).hasStatus(422).bodyJson().extractingPath("$.title").isEqualTo("The body has 3 faults");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/rows", "/tiles/0/title", "/tiles/0/height");
    }

    @Test
    void aBodyIsReadToItsEndForAllItsFaults() {
        MvcTestResult result =
                post("{\"rows\":\"many\",\"tyep\":{\"a\":1},\"type\":\"falt\",\"tiles\":[{\"height\":[]}]}");
        assertThat(result)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/rows", "/tyep", "/type", "/tiles/0/title", "/tiles/0/height");
    }

    @Test
    void anArrayInPlaceOfTheBodyIsAFaultOfTheWhole() {
        assertFault(
                post("[1]"),
                422,
                "invalid-request",
                "{\"pointer\":\"\",\"code\":\"wrong-type\",\"found\":\"an array\",\"expected\":\"an object\"}");
    }

    @Test
    void aNumberInQuotesIsNoNumber() {
        assertFault(
                post("{\"rows\":\"10\"}"),
                422,
                "invalid-request",
                "{\"pointer\":\"/rows\",\"code\":\"wrong-type\",\"found\":\"10\",\"expected\":\"a whole number\"}");
    }

    @Test
    void somethingAfterTheBodyIsNotJson() {
        assertType(post("{\"rows\":1} {}"), 400, "not-json");
    }

    @Test
    void aPropertyGivenTwiceIsNotJson() {
        assertType(post("{\"rows\":1,\"rows\":2}"), 400, "not-json");
    }

    @Test
    void aRecordThatRefusesItsValuesIsAFaultAtItsPlace() {
        MvcTestResult result = mvc.post()
                .uri("/v1/walls/ranges")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[{\"from\":1,\"to\":2},{\"from\":3,\"to\":2}]")
                .exchange();
        assertFault(
                result,
                422,
                "invalid-request",
                "{\"pointer\":\"/1\",\"code\":\"invalid\",\"expected\":\"from at most to\"}");
    }

    @Test
    void aMissingParameterIsAFault() {
        assertFault(get("/v1/walls"), 400, "invalid-parameter", "{\"pointer\":\"/query/limit\",\"code\":\"missing\"}");
    }

    @Test
    void aParameterOutOfRangeIsAFault() {
        assertFault(
                get("/v1/walls?limit=0"),
                400,
                "invalid-parameter",
                "{\"pointer\":\"/query/limit\",\"code\":\"out-of-range\",\"found\":0}");
    }

    @Test
    void aParameterOfAWrongTypeIsAFault() {
        assertFault(
                get("/v1/walls?limit=1&type=flta"),
                400,
                "invalid-parameter",
                "{\"pointer\":\"/query/type\",\"code\":\"unknown-value\",\"found\":\"flta\",\"suggestion\":\"flat\"}");
        assertFault(
                get("/v1/walls/seven"),
                400,
                "invalid-parameter",
                "{\"pointer\":\"/path/id\",\"code\":\"wrong-type\",\"found\":\"seven\",\"expected\":\"a whole number\"}");
    }

    @Test
    void aMissingHeaderIsAFault() {
        assertFault(
                get("/v1/walls/keyed"),
                400,
                "invalid-parameter",
                "{\"pointer\":\"/header/Idempotency-Key\",\"code\":\"missing\"}");
    }

    @Test
    void anUnknownPathIsNotFound() {
        assertType(get("/v1/nowhere"), 404, "not-found");
    }

    @Test
    void somethingThatIsNotThereIsNotFound() {
        assertThat(get("/v1/walls/7")).bodyJson().extractingPath("$.title").isEqualTo("There is no wall 7");
    }

    @Test
    void aWrongMethodTellsTheRightOnes() {
        MvcTestResult result = mvc.delete().uri("/v1/walls").exchange();
        assertType(result, 405, "method-not-allowed");
        assertThat(result).headers().containsHeader("Allow");
    }

    @Test
    void aWrongMediaTypeIsTold() {
        MvcTestResult result = mvc.post()
                .uri("/v1/walls")
                .contentType(MediaType.TEXT_PLAIN)
                .content("x")
                .exchange();
        assertType(result, 415, "unsupported-media-type");
    }

    @Test
    void aBodyOfNoOneMediaTypeIsRefused() {
        for (String type : List.of("*/*", "application/*", "multipart/form-data")) {
            MvcTestResult result = mvc.post()
                    .uri("/v1/walls")
                    .header("Content-Type", type)
                    .content("{}")
                    .exchange();
            assertType(result, 415, "unsupported-media-type");
        }
    }

    @Test
    void aParameterWithNulIsAFault() {
        MvcTestResult result =
                mvc.get().uri("/v1/walls?limit=1&name={name}", "a\0b").exchange();
        assertFault(result, 400, "invalid-parameter", "{\"pointer\":\"/query/name\",\"code\":\"malformed\"}");
    }

    @Test
    void aDatabaseThatIsAwayIsToldAsUnavailable() {
        MvcTestResult result = get("/v1/walls/unreachable");
        assertType(result, 503, "service-unavailable");
        assertThat(result).headers().hasValue("Retry-After", "5");
        assertThat(result).bodyText().doesNotContain("secret");
    }

    @Test
    void aDatabaseThatTakesTooLongIsToldAsUnavailable() {
        MvcTestResult result = get("/v1/walls/endless");
        assertType(result, 503, "service-unavailable");
        assertThat(result).headers().hasValue("Retry-After", "5");
        assertThat(result).bodyText().contains("too long").doesNotContain("secret");
    }

    @Test
    void anUnacceptableMediaTypeIsTold() {
        assertType(mvc.get().uri("/v1/walls/named").accept(MediaType.IMAGE_PNG).exchange(), 406, "not-acceptable");
    }

    @Test
    void theReasonOfAStatusExceptionIsTheDetail() {
        assertProblem(get("/v1/walls/gone"), 410, "{\"type\":\"urn:imagery:problem:gone\",\"detail\":\"Taken down\"}");
    }

    @Test
    void anUnexpectedFailureTellsNothingOfItself() {
        MvcTestResult result = get("/v1/walls/broken");
        assertType(result, 500, "internal");
        assertThat(result).bodyText().doesNotContain("secret").doesNotContain("IllegalState");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/v1/walls")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String json) {
        assertThat(result).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().isLenientlyEqualTo(json);
    }

    private static void assertType(MvcTestResult result, int status, String type) {
        assertProblem(result, status, "{\"type\":\"urn:imagery:problem:" + type + "\",\"status\":" + status + "}");
    }

    private static void assertFault(MvcTestResult result, int status, String type, String fault) {
        assertProblem(result, status, "{\"type\":\"urn:imagery:problem:" + type + "\",\"faults\":[" + fault + "]}");
    }
}
