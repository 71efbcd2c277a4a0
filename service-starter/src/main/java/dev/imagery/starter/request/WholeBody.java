package dev.imagery.starter.request;

import java.io.IOException;
import java.io.InputStream;

/** Reads bodies that are kept in memory as a whole, up to {@link RequestSettings#maxJson()}. */
public final class WholeBody {

    private WholeBody() {}

    /** @throws BodyTooLargeException answered with 413, where there is more than the setting allows */
    public static byte[] read(InputStream body, RequestSettings settings) throws IOException {
        int most = Math.toIntExact(settings.maxJson().toBytes());
        byte[] read = body.readNBytes(most);
        if (read.length == most && body.read() >= 0) {
            throw new BodyTooLargeException(settings.maxJson(), "max-json");
        }
        return read;
    }
}
