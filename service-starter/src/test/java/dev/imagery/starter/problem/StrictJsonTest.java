package dev.imagery.starter.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    private record Tile(String title, int height, Inner inner) {
        Tile {
            if (title.isEmpty()) {
                throw new IllegalArgumentException("a title");
            }
        }
    }

    private record Inner(boolean shown, List<Long> ids) {}

    private record Checked(int rows) {
        Checked {
            if (rows < 1) {
                throw ProblemException.faulty(
                        "invalid-wall", "The wall", List.of(Fault.of("/rows", "out-of-range", rows, "at least 1")));
            }
        }
    }

    private record Walls(List<Checked> walls) {}

    private record Poster(
            @Min(1) int width,
            @NotBlank String name,
            @Size(max = 2) List<@NotNull Integer> sizes) {}

    private final StrictJson json = new StrictJson(
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build(),
            Optional.of(new SpringValidatorAdapter(
                    Validation.buildDefaultValidatorFactory().getValidator())));

    @Test
    void whatIsRightIsRead() {
        assertThat(json.read(
                        bytes("{\"title\":\"1984\",\"height\":3,\"inner\":{\"shown\":true,\"ids\":[1]}}"), Tile.class))
                .isEqualTo(new Tile("1984", 3, new Inner(true, List.of(1L))));
    }

    @Test
    void everyFaultIsFoundInOneReading() {
        assertThat(faults(
                        "{\"title\":7.5e0,\"heigth\":1,\"height\":true,\"inner\":{\"shown\":[],\"ids\":[1,{},\"x\"]}}"))
                .extracting(Fault::pointer)
                .contains("/heigth", "/height", "/inner/shown", "/inner/ids/1", "/inner/ids/2");
    }

    @Test
    void aFaultTellsTheScalarFoundAndTheKindOfAContainer() {
        assertThat(faults("{\"title\":\"a\",\"height\":\"tall\",\"inner\":{\"shown\":[1,2],\"ids\":{\"a\":1}}}"))
                .extracting(Fault::found)
                .containsExactlyInAnyOrder("tall", "an array", "an object");
    }

    @Test
    void aLongTextIsNotGivenBackInFull() {
        assertThat(faults("{\"title\":\"a\",\"height\":\"" + "x".repeat(5000) + "\"}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.found().toString()).hasSizeLessThan(300));
    }

    @Test
    void whatIsNotValidIsToldTogetherWithWhatCannotBeRead() {
        assertThat(posterFaults("{\"width\":0,\"name\":{},\"sizes\":[1,\"two\",3],\"heigth\":1}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/width", "out-of-range"),
                        tuple("/name", "wrong-type"),
                        tuple("/sizes/1", "wrong-type"),
                        tuple("/sizes", "wrong-size"),
                        tuple("/heigth", "unknown-property"));
    }

    @Test
    void whatStandsInForAFaultyValueIsNotToldAsAnotherFault() {
        assertThat(posterFaults("{\"width\":\"wide\",\"name\":{},\"sizes\":[[]]}"))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/width", "/name", "/sizes/0");
    }

    @Test
    void whatFollowsTheDocumentIsToldInWordsOfJson() {
        assertThat(refusal("{} {}").detail()).contains("more after the end").doesNotContain("Token");
    }

    @Test
    void aDocumentNestedTooDeepIsToldInWordsOfJson() {
        assertThat(refusal("[".repeat(5_000)).detail())
                .contains("nesting depth")
                .doesNotContain("StreamReadConstraints");
    }

    @Test
    void aNumberTooLargeForItsPlaceIsOutOfRange() {
        assertThat(faults("{\"title\":\"a\",\"height\":99999999999}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/height", "out-of-range"));
    }

    @Test
    void aRecordsOwnFaultsAreToldFromTheDocumentsRoot() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> json.read(bytes("{\"walls\":[{\"rows\":1},{\"rows\":0}]}"), Walls.class));
        assertThat(refusal.faults()).containsExactly(Fault.of("/walls/1/rows", "out-of-range", 0, "at least 1"));
    }

    @Test
    void aRecordThatRefusesOnlyThePlaceholderOfAFaultIsNotBlamed() {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> json.read(bytes("{\"walls\":[{\"rows\":\"many\"}]}"), Walls.class));
        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("wrong-type");
    }

    @Test
    void aTitleMissingWhereTheRecordNeedsItIsAFaultAndNoCrash() {
        assertThat(faults("{\"height\":1}")).isNotEmpty();
    }

    @Test
    void nullInPlaceOfADocumentIsRefused() {
        assertThat(faults("null")).extracting(Fault::pointer).containsExactly("");
    }

    @Test
    @Timeout(10)
    void aLargeDocumentMadeOfFaultsIsAnsweredSoonWithAHundredAtMost() {
        String walls = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"rows\":\"x\"}")
                .collect(Collectors.joining(",", "{\"walls\":[", "]}"));
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> json.read(bytes(walls), Walls.class));
        assertThat(refusal.faults()).hasSizeBetween(50, 101);
    }

    private List<Fault> faults(String document) {
        ProblemException refusal = refusal(document);
        assertThat(refusal.type()).isEqualTo("invalid-request");
        return refusal.faults();
    }

    private ProblemException refusal(String document) {
        return catchThrowableOfType(ProblemException.class, () -> json.read(bytes(document), Tile.class));
    }

    private List<Fault> posterFaults(String document) {
        return catchThrowableOfType(ProblemException.class, () -> json.read(bytes(document), Poster.class))
                .faults();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
