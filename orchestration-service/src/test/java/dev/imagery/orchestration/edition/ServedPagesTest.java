package dev.imagery.orchestration.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.orchestration.edition.ServedPages.Source;
import dev.imagery.orchestration.page.PackagedPages;
import dev.imagery.orchestration.page.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServedPagesTest {

    private static final String DOCUMENT = "{\"fields\":{\"email\":{\"type\":\"StringField\",\"value\":\"\"}}}";

    private final ServedPages served = new ServedPages(new PackagedPages());

    @Test
    void whatTheServiceBringsAlongIsServedFirst() {
        assertThat(served.all()).extracting(Page::name).containsExactly("homepage", "signup");
        assertThat(served.served().source()).isEqualTo(Source.PACKAGED);
    }

    @Test
    void whatIsActiveStandsOverIt() {
        served.serve(Source.DATABASE, pages(1, page("homepage", 3, DOCUMENT), page("about", 1, DOCUMENT)));

        assertThat(served.all()).extracting(Page::name).containsExactly("about", "homepage", "signup");
        assertThat(version("homepage")).isEqualTo(3);
        assertThat(version("signup")).isZero();
    }

    @Test
    void whatIsNotActiveAnyMoreGivesWay() {
        served.serve(Source.DATABASE, pages(1, page("homepage", 3, DOCUMENT), page("about", 1, DOCUMENT)));
        served.serve(Source.DATABASE, pages(2));

        assertThat(served.all()).extracting(Page::version).containsOnly(0L);
        assertThat(served.named("about")).isEmpty();
    }

    @Test
    void aPageThatDidNotChangeStaysTheSameObject() {
        served.serve(Source.COPY, pages(1, page("homepage", 3, DOCUMENT)));
        Page before = served.named("homepage").orElseThrow();

        served.serve(Source.DATABASE, pages(2, page("homepage", 3, DOCUMENT), page("about", 1, DOCUMENT)));

        assertThat(served.named("homepage").orElseThrow()).isSameAs(before);
    }

    @Test
    void whatThisInstanceCannotReadLeavesWhatWasServedBefore() {
        String later = DOCUMENT.replace("StringField", "LaterField");
        served.serve(Source.DATABASE, pages(1, page("homepage", 3, DOCUMENT)));

        served.serve(
                Source.DATABASE,
                pages(2, page("homepage", 4, later), page("signup", 1, later), page("about", 1, later)));

        assertThat(version("homepage")).isEqualTo(3);
        assertThat(version("signup")).isZero();
        assertThat(served.named("about")).isEmpty();
    }

    private long version(String name) {
        return served.named(name).orElseThrow().version();
    }

    private static ActivePages.Member page(String name, long version, String document) {
        return new ActivePages.Member(name, version, document);
    }

    private static ActivePages pages(long revision, ActivePages.Member... members) {
        return new ActivePages(new Revision(revision, Instant.EPOCH), List.of(members));
    }
}
