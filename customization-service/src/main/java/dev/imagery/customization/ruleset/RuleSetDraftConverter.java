package dev.imagery.customization.ruleset;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.rules.reading.RuleSetReader;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads a rule set from a request's body as it comes in, since it may be large. */
@Component
class RuleSetDraftConverter extends AbstractHttpMessageConverter<RuleSetDraft> {

    private final RuleSetReader reader;

    RuleSetDraftConverter(RuleSetReader reader) {
        super(MediaType.APPLICATION_JSON);
        this.reader = reader;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == RuleSetDraft.class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected RuleSetDraft readInternal(Class<? extends RuleSetDraft> type, HttpInputMessage message)
            throws IOException {
        InputStream body = message.getBody();
        return FaultyDocument.accepted("invalid-rule-set", "The rule set", () -> reader.read(body));
    }

    @Override
    protected void writeInternal(RuleSetDraft draft, HttpOutputMessage message) {
        throw new UnsupportedOperationException("drafts are only read");
    }
}
