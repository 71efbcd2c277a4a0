package dev.imagery.storage.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something that is not as it should be.
 *
 * @param subject an object's key, a render's key, or a version such as {@code walls/3}
 * @param detail what is wrong and, where it was mended, what was done
 */
record Finding(Kind kind, String subject, String detail, boolean mended) {

    /** What can be found. */
    enum Kind {
        /** An object is not in the bucket. */
        MISSING_OBJECT,
        /** An object in the bucket has another length. */
        OTHER_LENGTH,
        /** An object in the bucket has other bytes; found only where they are read. */
        OTHER_BYTES,
        /** An object that nothing holds is not on the list of what is swept. */
        UNLISTED_OBJECT,
        /** An object that was taken down for good is in the bucket again. */
        RETURNED_OBJECT,
        /** Something in the bucket is none of ours. */
        FOREIGN_OBJECT,
        /** A render has no objects. */
        EMPTY_RENDER,
        /** A render that nothing shows is not on the list of what is swept. */
        UNLISTED_RENDER,
        /** A version has assets without a picture. */
        INCOMPLETE_VERSION;

        /** The name in JSON and in the database, such as {@code missing-object}. */
        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind labelled(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
