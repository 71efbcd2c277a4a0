package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.page.PackagedPages;
import dev.imagery.orchestration.page.Page;
import dev.imagery.orchestration.page.PageDefinition;
import dev.imagery.starter.precondition.Precondition;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Of an instance without a database: just the pages that the service brings along. */
final class PackagedEditions implements Editions {

    private final PackagedPages packaged;

    PackagedEditions(PackagedPages packaged) {
        this.packaged = packaged;
    }

    @Override
    public Put put(String name, PageDefinition page, boolean activate, Precondition precondition) {
        throw noDatabase();
    }

    @Override
    public Edition activate(String name, long version, Precondition precondition) {
        throw noDatabase();
    }

    @Override
    public void remove(String name, Precondition precondition) {
        throw noDatabase();
    }

    @Override
    public List<Edition> versions(String name, long before, int limit) {
        Edition packagedOne = version(name, 0);
        return before > 0 ? List.of(packagedOne) : List.of();
    }

    @Override
    public Edition version(String name, long version) {
        return packaged.named(name)
                .filter(page -> page.version() == version)
                .map(page -> of(page, true))
                .orElseThrow(() -> Missing.version(name, version));
    }

    static Edition of(Page page, boolean active) {
        return new Edition(
                page.name(),
                page.version(),
                active,
                Optional.empty(),
                page.definition().document());
    }

    private static ProblemException noDatabase() {
        return ProblemException.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "no-database",
                "This instance has no database to keep pages in",
                "It answers the pages that the service brings along. spring.datasource.url names a database.",
                List.of());
    }
}
