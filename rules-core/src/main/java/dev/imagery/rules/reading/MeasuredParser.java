package dev.imagery.rules.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.JsonParserDelegate;

/** Refuses a value that is larger than any rule, before its tree fills the memory; a document of many values is as long as it likes. */
final class MeasuredParser extends JsonParserDelegate {

    /** A rule as large as {@link RuleLimits#USUAL} allows has about a hundred thousand. */
    static final int MOST_TOKENS = 250_000;

    private int tokens;

    MeasuredParser(JsonParser parser) {
        super(parser);
    }

    void beginValue() {
        tokens = 0;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        count();
        return super.nextToken();
    }

    @Override
    public @Nullable String nextName() {
        count();
        return super.nextName();
    }

    private void count() {
        tokens++;
        if (tokens > MOST_TOKENS) {
            throw new StreamReadException(this, "A value has more than " + MOST_TOKENS + " parts");
        }
    }
}
