package dev.imagery.dsl.document;

import dev.imagery.dsl.fault.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A document as it grows with what a parser meets, in the order of the text. Whatever the format, its rules are here. */
final class Tree {

    /** PostgreSQL keeps neither in JSON, and half of a surrogate pair has no UTF-8. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x{0}\\x{D800}-\\x{DFFF}]");

    private final Deque<Growing> open = new ArrayDeque<>();
    private @Nullable Branch root;

    void beginObject(Position at) {
        begin(new Growing.Fields(at));
    }

    void beginArray(Position at) {
        begin(new Growing.Elements(at));
    }

    private void begin(Growing container) {
        requireDepth(1, container.start());
        open.push(container);
    }

    /** Whether the next that comes is the name of a field. */
    boolean awaitsName() {
        return open.peek() instanceof Growing.Fields fields && fields.awaitsName();
    }

    void name(String name, Position at) {
        requireStorable(name, at);
        ((Growing.Fields) open.element()).name(name, at);
    }

    Branch scalar(JsonNode node, Position at) {
        requireStorable(node.asString(), at);
        return add(Branch.scalar(node, at));
    }

    /** Adds a value that is complete. */
    Branch add(Branch part) {
        requireDepth(part.height(), part.place().start());
        if (open.isEmpty()) {
            root = part;
        } else {
            open.element().add(part);
        }
        return part;
    }

    Branch end() {
        return add(open.pop().grown());
    }

    /** Where the innermost object or list begins that has not ended. */
    Optional<Position> innermost() {
        return Optional.ofNullable(open.peek()).map(Growing::start);
    }

    boolean isComplete() {
        return root != null;
    }

    Document document() {
        if (root == null) {
            throw new NotReadableException("the recipe is empty", Position.START);
        }
        return new Document(root.node(), new Positions(root.place()));
    }

    private void requireDepth(int more, Position at) {
        if (open.size() + more > DocumentReader.MAX_DEPTH) {
            throw new NotReadableException(
                    "objects and lists stand in each other more than " + DocumentReader.MAX_DEPTH + " deep", at);
        }
    }

    private static void requireStorable(String text, Position at) {
        if (UNSTORABLE.matcher(text).find()) {
            throw new NotReadableException(
                    "text with a character that cannot be stored: U+0000, or half of a surrogate pair", at);
        }
    }
}
