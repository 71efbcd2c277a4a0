package dev.imagery.starter.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a token needs for an operation, or for all of a controller. What an operation says counts before what its controller says; one
 * of which neither says anything is refused.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Scope {

    /** A whole scope such as {@code groups:publish}; or an area such as {@code catalog}, of which it takes {@code catalog:read} to read and {@code catalog:write} for all else. */
    String value();
}
