package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.page.PackagedPages;
import dev.imagery.orchestration.page.Page;
import dev.imagery.orchestration.page.PageDefinition;
import dev.imagery.orchestration.page.PageReader;
import dev.imagery.orchestration.page.Pages;
import dev.imagery.rules.reading.Reading;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages that this instance answers, in memory: those that the service brings along, and over them those that are active. */
final class ServedPages implements Pages {

    private static final Logger log = LoggerFactory.getLogger(ServedPages.class);

    /** Where the active pages come from. */
    enum Source {
        PACKAGED,
        COPY,
        DATABASE
    }

    /** @param revision empty where there are just the pages that the service brings along */
    record Served(Source source, Optional<Revision> revision, Map<String, Page> pages) {

        Served {
            pages = Collections.unmodifiableMap(new TreeMap<>(pages));
        }
    }

    private final PackagedPages packaged;
    private volatile Served served;

    ServedPages(PackagedPages packaged) {
        this.packaged = packaged;
        this.served = new Served(Source.PACKAGED, Optional.empty(), packaged.byName());
    }

    @Override
    public Optional<Page> named(String name) {
        return Optional.ofNullable(served.pages().get(name));
    }

    /** All of them, by name. */
    List<Page> all() {
        return List.copyOf(served.pages().values());
    }

    Served served() {
        return served;
    }

    /** Puts these over what the service brings along. A page that did not change stays the same object. */
    void serve(Source source, ActivePages active) {
        Map<String, Page> pages = new TreeMap<>(packaged.byName());
        for (ActivePages.Member member : active.members()) {
            Optional<Page> before = named(member.name());
            before.filter(page -> isOf(page, member))
                    .or(() -> read(member))
                    .or(() -> before)
                    .ifPresent(page -> pages.put(member.name(), page));
        }
        served = new Served(source, Optional.of(active.revision()), pages);
    }

    private static boolean isOf(Page page, ActivePages.Member member) {
        return page.version() == member.version()
                && page.definition().document().equals(member.document());
    }

    /** Empty for what this instance cannot read: what was served of the page before is served on. */
    private static Optional<Page> read(ActivePages.Member member) {
        var document = new ByteArrayInputStream(member.document().getBytes(StandardCharsets.UTF_8));
        @Nullable PageDefinition page = switch (PageReader.read(document)) {
            case Reading.Accepted<PageDefinition>(PageDefinition definition) -> definition;
            case Reading.Refused<PageDefinition> refused -> {
                log.error(
                        "Version {} of the page {} is passed over, as this instance cannot read it: {}",
                        member.version(),
                        member.name(),
                        refused.faults());
                yield null;
            }
        };
        return Optional.ofNullable(page).map(definition -> new Page(member.name(), member.version(), definition));
    }
}
