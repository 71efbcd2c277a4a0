package dev.imagery.generation.webhook.message;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a webhook's calls are signed with, by Standard Webhooks 1.0.0, "Signature scheme"
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md): 24 to 64 random bytes.
 */
public final class Secret {

    /** What a secret is, for people. */
    public static final String WORDS = "whsec_ and 24 to 64 random bytes in Base64";

    private static final String PREFIX = "whsec_";
    private static final int FEWEST = 24;
    private static final int MOST = 64;
    private static final int USUAL = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    public static Secret generate(SecureRandom random) {
        var key = new byte[USUAL];
        random.nextBytes(key);
        return new Secret(key);
    }

    /** Empty where the text is not {@link #WORDS}. */
    public static Optional<Secret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return key.length < FEWEST || key.length > MOST ? Optional.empty() : Optional.of(new Secret(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As its owner and the database have it; for nobody else. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The value of {@code webhook-signature}.
     *
     * @param id of the event; without a full stop, which divides what is signed
     * @param timestamp of the attempt, in seconds since 1970
     * @param body as it is sent, byte for byte
     */
    public String signature(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Not the secret: what is logged by mistake tells nothing. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
