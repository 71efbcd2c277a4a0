package dev.imagery.storage.precondition;

import org.springframework.http.ResponseEntity;

/** Something that is answered, with its entity tag. */
public record Tagged<T>(EntityTag tag, T value) {

    /** 200 with both; 304 where the caller has just this. */
    public ResponseEntity<T> answer() {
        return ResponseEntity.ok().eTag("\"" + tag.text() + "\"").body(value);
    }
}
