package dev.imagery.storage.database;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** JSON that PostgreSQL's type {@code jsonb} keeps: not all that JSON allows. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = JsonbValidator.class)
public @interface Jsonb {

    String message() default
            "JSON without NUL or halves of characters in its texts and names, and without infinite numbers";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
