package dev.imagery.rules.condition;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attribute's value: a text, and what it is read as, each worked out when it is first asked for. Used by one thread. */
public final class AttributeValue {

    private final String text;
    private @Nullable BigDecimal number;
    private @Nullable SemanticVersion version;
    private @Nullable Instant instant;
    private @Nullable Hash hashes;
    private boolean numberKnown;
    private boolean versionKnown;
    private boolean instantKnown;

    public AttributeValue(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** Null where the text is no number. */
    @Nullable BigDecimal number() {
        if (!numberKnown) {
            number = Decimal.read(text);
            numberKnown = true;
        }
        return number;
    }

    /** Null where the text is no semantic version. */
    @Nullable SemanticVersion version() {
        if (!versionKnown) {
            version = SemanticVersion.read(text);
            versionKnown = true;
        }
        return version;
    }

    /** Null where the text is no instant. */
    @Nullable Instant instant() {
        if (!instantKnown) {
            instant = Moment.instant(text);
            instantKnown = true;
        }
        return instant;
    }

    int hash(String salt) {
        for (Hash known = hashes; known != null; known = known.next) {
            if (known.salt.equals(salt)) {
                return known.value;
            }
        }
        hashes = new Hash(salt, MurmurHash3.of(salt, text), hashes);
        return hashes.value;
    }

    private record Hash(String salt, int value, @Nullable Hash next) {}

    @Override
    public String toString() {
        return text;
    }
}
