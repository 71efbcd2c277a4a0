package dev.imagery.orchestration.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.imagery.orchestration.customization.Chosen;
import dev.imagery.orchestration.customization.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what customization answers to visits. Most of what contexts get was read before: it is told by its bytes, and read again only where these are
 * new. Equal answers are the same instance, also where their bytes differ.
 */
final class AnswerReader {

    /** Of what was read, in bytes of its JSON. */
    private static final long MOST_KNOWN = 16L << 20;

    private static final int BESIDE_THE_BYTES = 64;

    private record Answered(
            @Nullable Map<String, JsonNode> adaptiveFields,
            @Nullable Map<String, Chosen.Winner> winners,
            @Nullable List<Chosen.Participation> experiments) {

        Chosen chosen() {
            if (adaptiveFields == null) {
                throw new UnreadableAnswerException("without adaptive fields");
            }
            return new Chosen(
                    adaptiveFields,
                    Objects.requireNonNullElse(winners, Map.of()),
                    Objects.requireNonNullElse(experiments, List.of()));
        }
    }

    /** A part of an answer. The bytes are not copied; nobody changes them. */
    private static final class Part {

        private static final int FACTOR = 31;

        private final byte[] bytes;
        private final int from;
        private final int to;
        private final int hash;

        Part(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
            int all = 1;
            for (int i = from; i < to; i++) {
                all = FACTOR * all + bytes[i];
            }
            this.hash = all;
        }

        int length() {
            return to - from;
        }

        /** The same without what is around it. */
        Part alone() {
            return new Part(Arrays.copyOfRange(bytes, from, to), 0, length());
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part that
                    && hash == that.hash
                    && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
        }
    }

    private final JsonMapper json;
    private final Instances instances = new Instances();
    private final Cache<Part, Chosen> known = Caffeine.newBuilder()
            .maximumWeight(MOST_KNOWN)
            .weigher((Part part, Chosen _) -> part.length() + BESIDE_THE_BYTES)
            .build();

    AnswerReader(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of later versions of customization
                .build();
    }

    /**
     * What each visit gets.
     *
     * @param visits of each its contexts, in the order in which they were asked for
     * @throws UnreadableAnswerException where this is no answer to them
     */
    List<Evaluation> read(byte[] answer, List<List<Map<String, String>>> visits) {
        try (JsonParser parser = json.createParser(answer)) {
            return read(parser, answer, visits);
        } catch (JacksonException malformed) {
            throw new UnreadableAnswerException(malformed);
        }
    }

    private List<Evaluation> read(JsonParser parser, byte[] answer, List<List<Map<String, String>>> visits) {
        Long release = null;
        List<Chosen> answers = null;
        int @Nullable [] @Nullable [] positions = null;
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableAnswerException("with something that is no object");
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "release" -> release = parser.getLongValue();
                case "answers" -> answers = answers(parser, answer);
                case "visits" -> positions = parser.readValueAs(int[][].class);
                default -> parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw new UnreadableAnswerException("with something after its end");
        }
        if (release == null || answers == null || positions == null || positions.length != visits.size()) {
            throw new UnreadableAnswerException("without something for each of the visits");
        }
        List<Evaluation> evaluations = new ArrayList<>(visits.size());
        for (int i = 0; i < visits.size(); i++) {
            evaluations.add(instances.of(
                    release, chosen(answers, positions[i], visits.get(i).size())));
        }
        return evaluations;
    }

    private List<Chosen> answers(JsonParser parser, byte[] answer) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableAnswerException("with answers that are no list");
        }
        List<Chosen> answers = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableAnswerException("with an answer that is no object");
            }
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int to = (int) parser.currentLocation().getByteOffset();
            answers.add(chosen(new Part(answer, from, to)));
        }
        return answers;
    }

    private Chosen chosen(Part part) {
        Chosen before = known.getIfPresent(part);
        if (before != null) {
            return before;
        }
        Chosen now = instances.of(json.readerFor(Answered.class)
                .<Answered>readValue(part.bytes, part.from, part.length())
                .chosen());
        known.put(part.alone(), now);
        return now;
    }

    private static List<Chosen> chosen(List<Chosen> answers, int @Nullable [] positions, int contexts) {
        if (positions == null || positions.length != contexts) {
            throw new UnreadableAnswerException("without something for each of the contexts of a visit");
        }
        List<Chosen> chosen = new ArrayList<>(contexts);
        for (int position : positions) {
            if (position < 0 || position >= answers.size()) {
                throw new UnreadableAnswerException("with an answer for a visit that there is not");
            }
            chosen.add(answers.get(position));
        }
        return chosen;
    }
}
