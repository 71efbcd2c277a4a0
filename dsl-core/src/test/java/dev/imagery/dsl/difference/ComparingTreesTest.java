package dev.imagery.dsl.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparingTreesTest {

    @Test
    void theOrderOfFieldsMakesNoDifference() {
        assertThat(difference(
                        "{'rows': 1, 'tile': {'radius': 2, 'artwork': 'poster'}}",
                        "{'tile': {'artwork': 'poster', 'radius': 2}, 'rows': 1}"))
                .isEmpty();
    }

    @Test
    void theWayThatANumberIsWrittenMakesNoDifference() {
        assertThat(difference("{'radius': 1, 'camera': [1e1, 0]}", "{'radius': 1.0, 'camera': [10.00, 0.0]}"))
                .isEmpty();
    }

    @Test
    void fieldsAreAddedRemovedAndChanged() {
        assertThat(difference("{'rows': 1, 'padding': 4}", "{'rows': 2, 'name': 'wall'}"))
                .containsExactly("/rows changed: 1 → 2", "/padding removed: 4", "/name added: \"wall\"");
    }

    @Test
    void aPartOfAPartIsToldByItsPointer() {
        assertThat(difference("{'a/b': {'~': {'x': 1}}}", "{'a/b': {'~': {'x': 2}}}"))
                .containsExactly("/a~1b/~0/x changed: 1 → 2");
    }

    @Test
    void anotherTypeIsAChange() {
        assertThat(difference("{'quality': 80, 'tile': {}}", "{'quality': 'auto', 'tile': []}"))
                .containsExactly("/quality changed: 80 → \"auto\"", "/tile changed: {} → []");
    }

    @Test
    void ofAListItIsToldWhatCameAndWhatWent() {
        assertThat(difference("[1, 2, 3, 4]", "[5, 1, 3, 4]")).containsExactly("/0 added: 5", "/1 removed: 2");
    }

    @Test
    void anElementInThePlaceOfAnotherIsAChange() {
        assertThat(difference("{'rowOffsets': [0, -100, 0]}", "{'rowOffsets': [0, -120, 0]}"))
                .containsExactly("/rowOffsets/1 changed: -100 → -120");
    }

    @Test
    void aPartOfAnElementIsToldByItsPlaceInTheLaterList() {
        assertThat(difference(
                        "[{'type': 'tint', 'opacity': 0.5}, {'type': 'vignette'}]",
                        "[{'type': 'blur'}, {'type': 'logo'}, {'type': 'vignette', 'strength': 1}]"))
                .containsExactly(
                        "/0 removed: {\"type\":\"tint\",\"opacity\":0.5}",
                        "/1 removed: {\"type\":\"vignette\"}",
                        "/0 added: {\"type\":\"blur\"}",
                        "/1 added: {\"type\":\"logo\"}",
                        "/2 added: {\"type\":\"vignette\",\"strength\":1}");
        assertThat(difference(
                        "[{'type': 'tint'}, {'type': 'vignette'}]",
                        "[{'type': 'blur'}, {'type': 'tint'}, {'type': 'vignette', 'strength': 1}]"))
                .containsExactly("/0 added: {\"type\":\"blur\"}", "/2/strength added: 1");
    }

    @Test
    void aListInAnotherOrderChangesAsAWhole() {
        assertThat(difference("{'titleIds': [1, 2, 3]}", "{'titleIds': [3, 1, 2]}"))
                .containsExactly("/titleIds changed: the same 3 in another order, now [3,1,2]");
        assertThat(difference("{'titleIds': [1, 2, 3]}", "{'titleIds': [3, 1, 2, 4]}"))
                .containsExactly("/titleIds changed: [1,2,3] → [3,1,2,4]");
    }

    @Test
    void whatIsNoObjectIsComparedAsAWhole() {
        assertThat(difference("1", "2")).containsExactly("all changed: 1 → 2");
    }

    @Test
    void longValuesAreCutInTextAndWholeOtherwise() {
        var ids = Stream.iterate(1, i -> i + 1).limit(100).toList().toString();

        var added = TreeDifference.between(json("{}"), json("{'titleIds': " + ids + "}"))
                .getFirst();

        assertThat(added.text())
                .hasSizeLessThan(110)
                .startsWith("/titleIds added: [1,2,3")
                .endsWith("…");
        assertThat(added)
                .isInstanceOfSatisfying(
                        Difference.Added.class,
                        whole -> assertThat(whole.after()).hasSize(100));
    }

    @Test
    void twoEditsInTenThousandTitlesAreTwoDifferences() {
        var before = IntStream.range(0, 10_000).boxed().toList();
        var after = new ArrayList<>(before);
        after.remove(9_000);
        after.add(1_000, 77_777);

        assertThat(difference(before.toString(), after.toString()))
                .containsExactly("/1000 added: 77777", "/9000 removed: 9000");
    }

    @Test
    void listsThatRepeatTooMuchToAlignChangeAsAWhole() {
        var before = "[" + "0,".repeat(3_000) + "1]";
        var after = "[" + "0,".repeat(3_000) + "2]";

        assertThat(TreeDifference.between(json(before), json(after)))
                .singleElement()
                .isInstanceOf(Difference.Changed.class)
                .extracting(Difference::pointer)
                .isEqualTo("");
    }

    private static List<String> difference(String before, String after) {
        return TreeDifference.between(json(before), json(after)).stream()
                .map(Difference::text)
                .toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
