package dev.imagery.starter.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** Tells what Jakarta Validation found wrong. */
final class ValidationFaults {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("NotNull", "missing"),
            Map.entry("NotBlank", "missing"),
            Map.entry("NotEmpty", "missing"),
            Map.entry("Min", "out-of-range"),
            Map.entry("Max", "out-of-range"),
            Map.entry("DecimalMin", "out-of-range"),
            Map.entry("DecimalMax", "out-of-range"),
            Map.entry("Positive", "out-of-range"),
            Map.entry("PositiveOrZero", "out-of-range"),
            Map.entry("Range", "out-of-range"),
            Map.entry("Size", "wrong-size"),
            Map.entry("Pattern", "malformed"));

    private ValidationFaults() {}

    static List<Fault> of(Object value, Validator validator) {
        Errors errors = new BeanPropertyBindingResult(value, "body");
        validator.validate(value, errors);
        return of(errors, "");
    }

    static List<Fault> of(Errors errors, String parent) {
        return Stream.concat(
                        errors.getFieldErrors().stream().map(error -> ofField(error, parent)),
                        errors.getGlobalErrors().stream().map(error -> of(error, parent, null)))
                .toList();
    }

    static List<Fault> of(ParameterValidationResult result) {
        MethodParameter parameter = result.getMethodParameter();
        String parent = Parameters.pointer(
                parameter, Optional.ofNullable(parameter.getParameterName()).orElse(""));
        Integer index = result.getContainerIndex();
        String place = index == null ? parent : parent + "/" + index;
        if (result instanceof ParameterErrors errors) {
            return of((Errors) errors, place);
        }
        return result.getResolvableErrors().stream()
                .map(error -> of(error, place, result.getArgument()))
                .toList();
    }

    private static Fault ofField(FieldError error, String parent) {
        return of(error, parent + Pointers.ofBeanPath(error.getField()), error.getRejectedValue());
    }

    private static Fault of(MessageSourceResolvable error, String pointer, @Nullable Object found) {
        String message = error.getDefaultMessage();
        return Fault.of(pointer, code(error), simple(found), message == null ? "a valid value" : message);
    }

    /** Only what reads well in an answer: no objects, which the caller knows better than their {@code toString}. */
    private static @Nullable Object simple(@Nullable Object found) {
        return switch (found) {
            case Number number -> number;
            case Boolean bool -> bool;
            case CharSequence text -> Shortened.of(text);
            case Enum<?> constant -> constant.toString();
            case null, default -> null;
        };
    }

    private static String code(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
        return CODES.getOrDefault(
                constraint, constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }
}
