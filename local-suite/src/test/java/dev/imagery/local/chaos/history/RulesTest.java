package dev.imagery.local.chaos.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.local.chaos.history.Event.Accepted;
import dev.imagery.local.chaos.history.Event.Asset;
import dev.imagery.local.chaos.history.Event.Cancelled;
import dev.imagery.local.chaos.history.Event.Course;
import dev.imagery.local.chaos.history.Event.Fetched;
import dev.imagery.local.chaos.history.Event.File;
import dev.imagery.local.chaos.history.Event.Homepage;
import dev.imagery.local.chaos.history.Event.InState;
import dev.imagery.local.chaos.history.Event.Listed;
import dev.imagery.local.chaos.history.Event.Live;
import dev.imagery.local.chaos.history.Event.NoHomepage;
import dev.imagery.local.chaos.history.Event.NotAccepted;
import dev.imagery.local.chaos.history.Event.NotFound;
import dev.imagery.local.chaos.history.Event.Publication;
import dev.imagery.local.chaos.history.Event.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A history that keeps all rules, and what is said where one thing in it is otherwise. */
class RulesTest {

    private static final String BROWSER = "US/en/browser/low";
    private static final String MOBILE = "US/en/mobile/low";

    private final List<Event> history = new ArrayList<>(List.of(
            new Accepted(1, "key-1", "b1", "us", 2),
            new InState(2, "b1", "rendering", 0),
            new InState(3, "b1", "live", 1),
            new Publication(3, 1, "published", "us", 1, "b1"),
            new Homepage(4, BROWSER, url("a"), "1", false),
            new Homepage(5, MOBILE, url("b"), "1", false),
            new Accepted(6, "key-2", "b2", "us", 2),
            new InState(7, "b2", "live", 2),
            new Publication(7, 2, "published", "us", 2, "b2"),
            new Homepage(8, BROWSER, url("c"), "2", false),
            new Homepage(9, MOBILE, url("d"), "2", false),
            new Listed(10, "b1"),
            new Listed(10, "b2"),
            new Course(10, "b1", List.of("accepted", "planned", "rendering", "sealing", "publishing", "live")),
            new Course(10, "b2", List.of("accepted", "planned", "rendering", "sealing", "publishing", "live")),
            version(1, "retired", "b1", asset(BROWSER, "r1", "a"), asset(MOBILE, "r2", "b")),
            version(2, "live", "b2", asset(BROWSER, "r3", "c"), asset(MOBILE, "r4", "d")),
            new Live(11, "us", 2),
            new Fetched(12, url("a"), 200, "a"),
            new Fetched(12, url("b"), 200, "b"),
            new Fetched(12, url("c"), 200, "c"),
            new Fetched(12, url("d"), 200, "d")));

    @Test
    void nothingIsSaidOfAHistoryThatKeepsThem() {
        assertThat(Rules.check(history)).isEmpty();
    }

    @Test
    void aSubmissionThatIsNeverAcknowledged() {
        violates("acknowledged", new NotAccepted(9, "key-3", "503"));
    }

    @Test
    void aBatchThatIsNotFoundAfterItWasAccepted() {
        violates("not-lost", new NotFound(9, "b1"));
    }

    @Test
    void aBatchThatIsNotListedAfterItWasAccepted() {
        without(event -> event.equals(new Listed(10, "b1")));

        broken("not-lost");
    }

    @Test
    void aSubmissionThatBecomesTwoBatches() {
        violates("accepted-once", new Listed(10, "b3"));
    }

    @Test
    void aKeyThatIsAnsweredWithTwoBatches() {
        violates(
                "accepted-once",
                new Accepted(9, "key-2", "b3", "us", 2),
                new InState(9, "b3", "failed", 0),
                new Listed(10, "b3"));
    }

    @Test
    void aBatchThatDoesNotEnd() {
        violates(
                "ended-once",
                new Accepted(9, "key-3", "b3", "us", 2),
                new InState(9, "b3", "rendering", 0),
                new Listed(10, "b3"));
    }

    @Test
    void aBatchThatGoesOnAfterItsEnd() {
        violates("ended-once", new InState(9, "b1", "rendering", 0));
    }

    @Test
    void aBatchThatEndsTwiceUnseen() {
        without(event -> event instanceof Course course && course.batch().equals("b1"));

        violates("ended-once", new Course(10, "b1", List.of("accepted", "failed", "live")));
    }

    @Test
    void aBatchThatWasSeenToEndOtherwise() {
        without(event -> event instanceof Course course && course.batch().equals("b1"));

        violates("ended-once", new Course(10, "b1", List.of("accepted", "failed")));
    }

    @Test
    void aBatchThatIsPublishedAfterItWasCancelled() {
        violates("cancelled", new Cancelled(6, "b2"));
    }

    @Test
    void aBatchThatIsPublishedTwice() {
        violates("published-once", new Publication(9, 3, "published", "us", 2, "b2"));
    }

    @Test
    void aBatchThatIsLiveAndWasNotPublished() {
        without(event -> event instanceof Publication told && told.number() == 2);

        alsoBroken("published-once");
    }

    @Test
    void aBatchThatWasOvertakenIsNotPublished() {
        without(event -> event instanceof Publication told && told.number() == 1);

        assertThat(Rules.check(history)).isEmpty();
    }

    @Test
    void aBatchThatFailedAndWasPublished() {
        history.replaceAll(
                event -> event.equals(new InState(7, "b2", "live", 2)) ? new InState(7, "b2", "failed", 2) : event);

        alsoBroken("published-once");
    }

    @Test
    void aPublicationThatIsToldOtherwiseLater() {
        violates("published-once", new Publication(9, 1, "rolled-back", "us", 1, "b1"));
    }

    @Test
    void aVersionThatWasPublishedLastAndIsNotLive() {
        without(event -> event instanceof Live);

        violates("not-lost", new Live(11, "us", 1));
    }

    @Test
    void aVersionThatWasPublishedAndIsGone() {
        without(event -> event instanceof Version version && version.version() == 1);

        alsoBroken("not-lost");
    }

    @Test
    void aLiveVersionWithoutAllOfItsAssets() {
        violates("whole", version(3, "live", "b2", asset(BROWSER, "r3", "c")));
    }

    @Test
    void anAssetWithoutAFile() {
        violates("whole", version(3, "sealed", "b3", asset(BROWSER, "r5")));
    }

    @Test
    void aVersionThatChanges() {
        violates("unchanged", version(2, "live", "b2", asset(BROWSER, "r3", "c"), asset(MOBILE, "r3", "c")));
    }

    @Test
    void aRenderKeyWithTwoResults() {
        violates("one-result", version(3, "sealed", "b3", asset(BROWSER, "r1", "c")));
    }

    @Test
    void anAddressThatDoesNotAnswer() {
        violates("right-bytes", new Fetched(12, url("a"), 404, ""));
    }

    @Test
    void anAddressWithTheBytesOfAnother() {
        violates("right-bytes", new Fetched(12, url("a"), 200, "b"));
    }

    @Test
    void anAddressThatNobodyLookedAt() {
        without(event -> event.equals(new Fetched(12, url("d"), 200, "d")));

        broken("right-bytes");
    }

    @Test
    void aHomepageThatDoesNotAnswer() {
        violates("homepage-answers", new NoHomepage(9, BROWSER, "500"));
    }

    @Test
    void aHomepageThatLosesItsImagery() {
        insert(6, new Homepage(6, BROWSER, "", "1", true));

        broken("homepage-keeps-imagery");
    }

    @Test
    void aHomepageThatHasNoneAtFirst() {
        insert(0, new Homepage(0, BROWSER, "", "", false));

        assertThat(Rules.check(history)).isEmpty();
    }

    @Test
    void aHomepageThatShowsWhatNoVersionHasForIt() {
        insert(6, new Homepage(6, BROWSER, url("b"), "1", false));

        broken("whole");
    }

    @Test
    void aHomepageThatGoesBack() {
        insert(11, new Homepage(9, BROWSER, url("a"), "3", false));
        insert(12, new Homepage(9, BROWSER, url("c"), "4", false));

        broken("never-back");
    }

    @Test
    void aRememberedAnswerMayBeOlder() {
        insert(11, new Homepage(9, BROWSER, url("a"), "1", true));
        insert(12, new Homepage(9, BROWSER, url("c"), "2", false));

        assertThat(Rules.check(history)).isEmpty();
    }

    @Test
    void aVersionThatIsSeenInPart() {
        history.replaceAll(event -> event.equals(new Homepage(8, BROWSER, url("c"), "2", false))
                ? new Homepage(8, BROWSER, url("a"), "2", false)
                : event);
        insert(11, new Homepage(9, BROWSER, url("c"), "3", false));

        broken("whole");
    }

    @Test
    void aHomepageThatDoesNotShowWhatIsLive() {
        without(event -> event.equals(new Homepage(8, BROWSER, url("c"), "2", false)));

        broken("not-lost");
    }

    private void violates(String rule, Event... events) {
        history.addAll(List.of(events));
        broken(rule);
    }

    /** That rule, and no other. */
    private void broken(String rule) {
        assertThat(Rules.check(history))
                .isNotEmpty()
                .extracting(Violation::rule)
                .containsOnly(rule);
    }

    /** That rule, and others that cannot but be broken with it. */
    private void alsoBroken(String rule) {
        assertThat(Rules.check(history)).extracting(Violation::rule).contains(rule);
    }

    private void without(Predicate<Event> left) {
        assertThat(history.removeIf(left)).isTrue();
    }

    private void insert(int place, Event event) {
        history.add(place, event);
    }

    private static Version version(int number, String state, String batch, Asset... assets) {
        return new Version(10, "us", number, state, batch, List.of(assets));
    }

    private static Asset asset(String context, String renderKey, String... digests) {
        return new Asset(
                context,
                renderKey,
                List.of(digests).stream()
                        .map(digest -> new File("960x540 jpeg", url(digest)))
                        .toList());
    }

    private static String url(String digest) {
        return "http://x/" + digest + ".jpg";
    }
}
