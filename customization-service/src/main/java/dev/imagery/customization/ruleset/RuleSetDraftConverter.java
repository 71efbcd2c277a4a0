package dev.imagery.customization.ruleset;

import dev.imagery.customization.document.FaultyDocument;
import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.rules.reading.RuleSetReader;
import dev.imagery.starter.problem.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads a rule set from a request's body as it comes in, since it may be large: one document, or a rule a line. */
@Component
class RuleSetDraftConverter extends AbstractHttpMessageConverter<RuleSetDraft> {

    private static final Pattern RULE = Pattern.compile("/rules/([0-9]+)");

    private final RuleSetReader reader;

    RuleSetDraftConverter(RuleSetReader reader) {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_NDJSON);
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
        return MediaType.APPLICATION_NDJSON.isCompatibleWith(
                        message.getHeaders().getContentType())
                ? FaultyDocument.accepted(
                        "invalid-rule-set",
                        "The rule set",
                        () -> reader.readLines(body),
                        RuleSetDraftConverter::onItsLine)
                : FaultyDocument.accepted("invalid-rule-set", "The rule set", () -> reader.read(body));
    }

    /** The rules are on the lines after the first, and what is no rule's fault is that of the first. */
    private static Fault onItsLine(Fault fault) {
        Matcher rule = RULE.matcher(fault.pointer());
        int line = rule.lookingAt() ? Integer.parseInt(rule.group(1)) + 2 : 1;
        return new Fault(
                fault.pointer(), fault.code(), fault.found(), fault.expected(), fault.suggestion(), line, null);
    }

    @Override
    protected void writeInternal(RuleSetDraft draft, HttpOutputMessage message) {
        throw new UnsupportedOperationException("drafts are only read");
    }
}
