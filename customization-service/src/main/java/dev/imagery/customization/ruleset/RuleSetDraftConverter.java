package dev.imagery.customization.ruleset;

import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.RuleSetDraft;
import dev.imagery.rules.reading.RuleSetReader;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

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
        try {
            return switch (reader.read(message.getBody())) {
                case Reading.Accepted<RuleSetDraft>(RuleSetDraft draft) -> draft;
                case Reading.Refused<RuleSetDraft> refused -> throw problem(refused);
            };
        } catch (JacksonIOException broken) {
            throw broken.getCause(); // too long, or the sender went away
        } catch (JacksonException notJson) {
            throw notJson(notJson);
        }
    }

    @Override
    protected void writeInternal(RuleSetDraft draft, HttpOutputMessage message) {
        throw new UnsupportedOperationException("drafts are only read");
    }

    private static ProblemException notJson(JacksonException syntax) {
        TokenStreamLocation place = syntax.getLocation();
        String where = place == null ? "" : "Line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        return ProblemException.of(
                HttpStatus.BAD_REQUEST,
                "not-json",
                "The body is not JSON",
                where + syntax.getOriginalMessage(),
                List.of());
    }

    private static ProblemException problem(Reading.Refused<?> refused) {
        List<Fault> faults = refused.faults().stream()
                .map(fault ->
                        new Fault(fault.pointer(), fault.code(), fault.found(), fault.expected(), fault.suggestion()))
                .toList();
        int total = refused.total();
        return ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-rule-set",
                "The rule set has " + (total == 1 ? "a fault" : total + " faults"),
                total > faults.size() ? "The first " + faults.size() + " are listed." : null,
                faults);
    }
}
