package dev.imagery.customization.schema;

import dev.imagery.rules.model.SchemaVersion;
import dev.imagery.rules.reading.JsonDocument;
import dev.imagery.rules.reading.schema.Schemas;
import dev.imagery.starter.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registered schemas. Each change is a new version, and all versions are kept for ever, since rules name them. */
@Service
public class JsonSchemas {

    private final SchemaTable table;
    private final CompiledSchemas compiled;
    private final Clock clock = Clock.systemUTC();

    JsonSchemas(SchemaTable table, CompiledSchemas compiled) {
        this.table = table;
        this.compiled = compiled;
    }

    /** What a document that is handed in is held against: the schemas as they are when the first value of each asks for them. */
    public Schemas open() {
        return new RegisteredSchemas(table, compiled);
    }

    /**
     * Keeps the schema as the newest version; what means the same as the newest changes nothing.
     *
     * @param document one that {@link SchemaRules} has nothing against
     */
    @Transactional
    Put put(String name, JsonDocument document) {
        table.lock();
        Optional<KeptSchema> newest = table.newest(name);
        if (newest.isPresent() && newest.get().document().canonical().equals(document.canonical())) {
            return new Put(newest.get(), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as PostgreSQL keeps it
        int version = newest.map(kept -> kept.version().version() + 1).orElse(1);
        var kept =
                new KeptSchema(new SchemaVersion(name, version), document.tree().toString(), now);
        table.insert(kept);
        return new Put(kept, true);
    }

    List<KeptSchema> list(String after, int limit) {
        return table.list(after, limit);
    }

    /** @throws ProblemException 404 without such a schema */
    List<KeptSchema> versions(String name, int limit) {
        List<KeptSchema> versions = table.versions(name, limit);
        if (versions.isEmpty()) {
            throw ProblemException.notFound("There is no schema " + name);
        }
        return versions;
    }

    /** @throws ProblemException 404 without such a version */
    KeptSchema get(String name, int version) {
        return Optional.of(version)
                .filter(number -> number > 0)
                .flatMap(number -> table.find(new SchemaVersion(name, number)))
                .orElseThrow(
                        () -> ProblemException.notFound("There is no version " + version + " of a schema " + name));
    }

    /** What came of {@link #put}: the version, and whether it is new. */
    record Put(KeptSchema schema, boolean made) {}
}
