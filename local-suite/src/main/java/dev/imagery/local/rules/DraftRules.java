package dev.imagery.local.rules;

import dev.imagery.dsl.document.DocumentReader;
import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.fault.Position;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.rules.model.RuleSet;
import dev.imagery.rules.reading.Fault;
import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.RuleLimits;
import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.rules.reading.RuleSetReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** A rule set in a file, alone in a release that nobody serves. */
public final class DraftRules {

    /** No kept version or release has it. */
    private static final long DRAFT = 0;

    /** As many bytes as tell the format. */
    private static final int BEGINNING = 1_000;

    private static final RuleSetReader READER = new RuleSetReader(RuleLimits.USUAL);

    private DraftRules() {}

    /**
     * Reads a rule set as it is handed in to customization, in JSON or YAML.
     *
     * @param name of the file, as the caller gave it
     * @throws FaultyFileException with all its faults
     */
    public static ReleaseIndex read(String name, byte[] content) throws FaultyFileException {
        RuleSetDraft draft = content.length > DocumentReader.MAX_LENGTH && isJson(content)
                ? large(name, content)
                : RulesDocument.read(name, content).as(READER::read);
        return ReleaseIndex.of(
                DRAFT,
                List.of(RuleSetIndex.compile(
                        new RuleSet(name, DRAFT, draft.precedence(), draft.declarations(), draft.rules()))));
    }

    private static boolean isJson(byte[] content) {
        return Format.of(new String(content, 0, BEGINNING, StandardCharsets.UTF_8)) == Format.JSON;
    }

    /** Read rule by rule, as a set of a hundred thousand rules is no document for people: its faults have pointers alone. */
    private static RuleSetDraft large(String name, byte[] content) throws FaultyFileException {
        try {
            return switch (READER.read(new ByteArrayInputStream(content))) {
                case Reading.Accepted<RuleSetDraft>(RuleSetDraft draft) -> draft;
                case Reading.Refused<RuleSetDraft>(List<Fault> faults, int total) ->
                    throw FaultyFileException.of(name, faults, total, pointer -> Optional.empty());
            };
        } catch (JacksonException e) {
            throw FaultyFileException.of(
                    name,
                    new Position(e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
                    "this is no JSON: " + e.getOriginalMessage());
        }
    }
}
