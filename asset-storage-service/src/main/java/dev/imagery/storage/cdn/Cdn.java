package dev.imagery.storage.cdn;

import java.util.List;

/** A CDN that can be told to drop what it holds. There is none unless the settings name one. */
public interface Cdn {

    /** For people, such as {@code cloudfront E2QWRUHAPOMQZL}. */
    String name();

    /**
     * Asks to drop objects. The same reference with the same paths again is the same request.
     *
     * @param paths of URLs, each with a slash at its beginning; at most 1,000
     * @return what the CDN knows the request by
     * @throws CdnException where it was not taken; another try may help
     */
    String invalidate(String reference, List<String> paths);

    /**
     * Whether a request is done.
     *
     * @param id as {@link #invalidate} answered it
     * @throws CdnException where that cannot be told now
     */
    boolean isDone(String id);
}
