package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.evaluation.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ContextReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void anyAttributesAreAContext() {
        assertThat(read("{\"context\": {\"country\": \"US\", \"cohort\": \"b\"}}"))
                .isEqualTo(new Reading.Accepted<>(new Asked.One(new Context(Map.of("country", "US", "cohort", "b")))));
    }

    @Test
    void severalContextsStayInTheirOrder() {
        assertThat(read("{\"contexts\": [{\"country\": \"US\"}, {}, {\"country\": \"MX\"}]}"))
                .isEqualTo(new Reading.Accepted<>(new Asked.Several(List.of(
                        new Context(Map.of("country", "US")),
                        new Context(Map.of()),
                        new Context(Map.of("country", "MX"))))));
    }

    @Test
    void aListOfOneIsAList() {
        assertThat(read("{\"contexts\": [{}]}"))
                .isEqualTo(new Reading.Accepted<>(new Asked.Several(List.of(new Context(Map.of())))));
    }

    @Test
    void allFaultsOfAllContextsAreToldAtOnce() {
        assertThat(
                        faults(
                                "{\"contexts\": [{\"country\": 7}, {}, \"US\", {\"a b\": \"x\", \"language\": \"\"}], \"more\": 1}"))
                .containsExactly(
                        "/more unknown-property",
                        "/contexts/0/country wrong-type",
                        "/contexts/2 wrong-type",
                        "/contexts/3/a b malformed",
                        "/contexts/3/language wrong-size");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                         | ``               | wrong-type
            {}                                         | /context         | missing
            {"contxt": {}, "context": {}}              | /contxt          | unknown-property
            {"context": "US"}                          | /context         | wrong-type
            {"context": {"country": null}}             | /context/country | wrong-type
            {"context": {"country": 5}}                | /context/country | wrong-type
            {"context": {"country": ""}}               | /context/country | wrong-size
            {"context": {"a b": "US"}}                 | /context/a b     | malformed
            {"contexts": {}}                           | /contexts        | wrong-type
            {"contexts": null}                         | /contexts        | wrong-type
            {"contexts": []}                           | /contexts        | wrong-size
            {"contexts": [{}, {}, {}, {}, {}]}         | /contexts        | wrong-size
            {"context": {}, "contexts": [{}]}          | /contexts        | duplicate
            """)
    void oneFaultOfAQuestion(String question, String pointer, String code) {
        assertThat(faults(question)).containsExactly(pointer + " " + code);
    }

    @Test
    void theContextsOfVisitsStayTogether() {
        assertThat(
                        inquiry(
                                "{\"visits\": [{\"contexts\": [{\"country\": \"US\"}, {}]}, {\"contexts\": [{\"country\": \"MX\"}]}]}"))
                .isEqualTo(new Reading.Accepted<>(new Inquiry.Visits(List.of(
                        List.of(new Context(Map.of("country", "US")), new Context(Map.of())),
                        List.of(new Context(Map.of("country", "MX")))))));
    }

    @Test
    void anInquiryMayBeAQuestionAsWell() {
        for (String question :
                List.of("{\"context\": {\"country\": \"US\"}}", "{\"contexts\": [{}, {\"country\": \"US\"}]}")) {
            assertThat(inquiry(question)).isEqualTo(read(question));
        }
        assertThat(faultsOfInquiry("{\"contexts\": [{\"country\": 7}], \"more\": 1}"))
                .containsExactly("/more unknown-property", "/contexts/0/country wrong-type");
    }

    @Test
    void allFaultsOfAllVisitsAreToldAtOnce() {
        assertThat(
                        faultsOfInquiry(
                                "{\"visits\": [{\"contexts\": [{\"country\": 7}, \"US\"]}, 5, {\"contexts\": [{\"a b\": \"x\"}], \"more\": 1}], \"most\": 1}"))
                .containsExactly(
                        "/most unknown-property",
                        "/visits/0/contexts/0/country wrong-type",
                        "/visits/0/contexts/1 wrong-type",
                        "/visits/1 wrong-type",
                        "/visits/2/more unknown-property",
                        "/visits/2/contexts/0/a b malformed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                | ``                 | wrong-type
            {}                                                                | /context           | missing
            {"visits": {}}                                                    | /visits            | wrong-type
            {"visits": null}                                                  | /visits            | wrong-type
            {"visits": []}                                                    | /visits            | wrong-size
            {"visits": ["US"]}                                                | /visits/0          | wrong-type
            {"visits": [{}]}                                                  | /visits/0/contexts | missing
            {"visits": [{"contexts": {}}]}                                    | /visits/0/contexts | wrong-type
            {"visits": [{"contexts": null}]}                                  | /visits/0/contexts | wrong-type
            {"visits": [{"contexts": []}]}                                    | /visits/0/contexts | wrong-size
            {"visits": [{"contexts": [{}], "context": {}}]}                   | /visits/0/context  | unknown-property
            {"visits": [{"contexts": [{}, {}, {}, {}, {}]}]}                  | /visits            | wrong-size
            {"visits": [{"contexts": [{}, {}, {}]}, {"contexts": [{}, {}]}]}  | /visits            | wrong-size
            {"visits": [{}, {}, {}, {}, {}]}                                  | /visits            | wrong-size
            {"visits": [{"contexts": [{}]}], "context": {}}                   | /visits            | duplicate
            {"visits": [{"contexts": [{}]}], "contexts": [{}]}                | /visits            | duplicate
            {"visit": [{"contexts": [{}]}], "context": {}}                    | /visit             | unknown-property
            """)
    void oneFaultOfAnInquiry(String question, String pointer, String code) {
        assertThat(faultsOfInquiry(question)).containsExactly(pointer + " " + code);
    }

    @Test
    void whereVisitsAreNotAskedForTheyAreNotKnown() {
        assertThat(faults("{\"visits\": [{\"contexts\": [{}]}], \"context\": {}}"))
                .containsExactly("/visits unknown-property");
    }

    @Test
    void aContextOfTenThousandAttributesIsRefusedByOneFault() {
        String attributes =
                IntStream.range(0, 10_000).mapToObj(i -> "\"a" + i + "\":\"x\"").collect(Collectors.joining(","));

        assertThat(((Reading.Refused<Asked>) read("{\"context\": {" + attributes + "}}")).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/context");
                    assertThat(fault.found()).isEqualTo(10_000);
                });
    }

    private static List<String> faults(String question) {
        return ((Reading.Refused<Asked>) read(question))
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    private static List<String> faultsOfInquiry(String question) {
        return ((Reading.Refused<Inquiry>) inquiry(question))
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    private static Reading<Inquiry> inquiry(String question) {
        return new ContextReader(RuleLimits.USUAL, 4).readInquiry(JSON.readTree(question));
    }

    private static Reading<Asked> read(String question) {
        return new ContextReader(RuleLimits.USUAL, 4).read(JSON.readTree(question));
    }
}
