package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads YAML 1.2: the part of it that says what JSON can say. Of the parser only its events are used, so that nothing is
 * built, resolved or repeated before the limits of {@link DocumentReader} are looked at.
 */
final class YamlText {

    /** The tag that says "not resolved": what is tagged by it is text, a list or an object. */
    private static final String NON_SPECIFIC = "!";

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(DocumentReader.MAX_LENGTH + 1)
            .build();

    private final Tree tree = new Tree();
    private final Anchors anchors = new Anchors();
    private boolean begun;

    private YamlText() {}

    static Document read(String text) {
        var reading = new YamlText();
        var events = new Parse(SETTINGS).parseString(text).iterator();
        var last = Position.START;
        for (var event = next(events, last, text); event.isPresent(); event = next(events, last, text)) {
            last = position(event.get().getStartMark());
            reading.take(event.get(), last);
        }
        return reading.tree.document();
    }

    private static Optional<Event> next(Iterator<Event> events, Position last, String text) {
        try {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        } catch (YamlEngineException e) {
            throw YamlWords.of(e, text);
        } catch (RuntimeException e) { // The parser itself fails, as it does on the escape \\UFFFFFFFF.
            throw new NotReadableException("what follows is not YAML", last);
        }
    }

    static Position position(Optional<Mark> mark) {
        return mark.map(at -> new Position(at.getLine() + 1, at.getColumn() + 1))
                .orElse(Position.START);
    }

    private void take(Event event, Position at) {
        switch (event) {
            case DocumentStartEvent _ -> beginDocument(at);
            case ScalarEvent scalar when tree.awaitsName() -> name(scalar, at);
            case ScalarEvent scalar -> anchors.keep(scalar.getAnchor(), tree.scalar(node(scalar, at), at));
            case AliasEvent _ when tree.awaitsName() -> throw noName(at);
            case AliasEvent alias -> tree.add(anchors.repeat(alias.getAlias(), at));
            case MappingStartEvent _ when tree.awaitsName() -> throw noName(at);
            case MappingStartEvent start -> {
                requireTag(start.getTag(), "map", at);
                anchors.begin(start.getAnchor());
                tree.beginObject(at);
            }
            case SequenceStartEvent _ when tree.awaitsName() -> throw noName(at);
            case SequenceStartEvent start -> {
                requireTag(start.getTag(), "seq", at);
                anchors.begin(start.getAnchor());
                tree.beginArray(at);
            }
            case MappingEndEvent _, SequenceEndEvent _ -> anchors.end(tree.end());
            default -> {} // The ends of documents and of the text say nothing more.
        }
    }

    private void beginDocument(Position at) {
        if (begun) {
            throw new NotReadableException("a second document begins here, and a recipe is one", at);
        }
        begun = true;
    }

    private void name(ScalarEvent scalar, Position at) {
        if (scalar.isPlain() && scalar.getValue().equals("<<")) {
            throw new NotReadableException("<<, which merged objects in YAML 1.1 and is no part of YAML 1.2", at);
        }
        node(scalar, at);
        anchors.keep(scalar.getAnchor(), Branch.scalar(JsonNodeFactory.instance.stringNode(scalar.getValue()), at));
        tree.name(scalar.getValue(), at);
    }

    private static JsonNode node(ScalarEvent scalar, Position at) {
        var text = scalar.getValue();
        var tag = scalar.getTag().filter(given -> !given.equals(NON_SPECIFIC));
        if (tag.isPresent()) {
            return CoreSchema.tagged(tag.get(), text, at);
        }
        return scalar.isPlain() && scalar.getTag().isEmpty()
                ? CoreSchema.plain(text, at)
                : JsonNodeFactory.instance.stringNode(text);
    }

    private static void requireTag(Optional<String> tag, String kind, Position at) {
        tag.filter(given -> !given.equals(NON_SPECIFIC) && !given.equals(CoreSchema.TAGS + kind))
                .ifPresent(given -> {
                    throw CoreSchema.unknownTag(given, at);
                });
    }

    private static NotReadableException noName(Position at) {
        return new NotReadableException("an object, a list or an alias stands where the name of a field should", at);
    }
}
