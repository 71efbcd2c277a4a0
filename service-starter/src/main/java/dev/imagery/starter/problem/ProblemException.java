package dev.imagery.starter.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Ends a request with a problem detail; thrown by controllers and by what translates a domain's refusals for them. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final @Nullable String detail;
    private final transient List<Fault> faults;

    private ProblemException(
            HttpStatus status, String type, String title, @Nullable String detail, List<Fault> faults) {
        super(title);
        this.status = status;
        this.type = type;
        this.title = title;
        this.detail = detail;
        this.faults = List.copyOf(faults);
    }

    /** A problem without a detail; {@code type} is the kebab-case name without {@value Problem#TYPE_PREFIX}. */
    public static ProblemException of(HttpStatus status, String type, String title, List<Fault> faults) {
        return new ProblemException(status, type, title, null, faults);
    }

    /** A problem without a detail; {@code type} is the kebab-case name without {@value Problem#TYPE_PREFIX}. */
    public static ProblemException of(
            HttpStatus status, String type, String title, @Nullable String detail, List<Fault> faults) {
        return new ProblemException(status, type, title, detail, faults);
    }

    /** 404 {@code not-found}; {@code title} says what there is not: "There is no batch 17". */
    public static ProblemException notFound(String title) {
        return of(HttpStatus.NOT_FOUND, "not-found", title, List.of());
    }

    /** 409 of the given type. */
    public static ProblemException conflict(String type, String title, @Nullable String detail) {
        return of(HttpStatus.CONFLICT, type, title, detail, List.of());
    }

    /** 422 of the given type, titled with the number of faults: "The recipe has 3 faults". Lists as many as {@link Faults}. */
    public static ProblemException faulty(String type, String what, List<Fault> faults) {
        Faults counted = new Faults();
        counted.addAll(faults);
        return faulty(type, what, counted);
    }

    /** 422 of the given type, titled with the number of faults: "The recipe has 3 faults". */
    public static ProblemException faulty(String type, String what, Faults faults) {
        List<Fault> listed = faults.listed();
        String detail = listed.size() < faults.total() ? "The first %,d are listed.".formatted(listed.size()) : null;
        return of(HttpStatus.UNPROCESSABLE_CONTENT, type, title(what, faults.total()), detail, listed);
    }

    /** 400 {@code invalid-parameter}: faults of the query, the path or the headers. */
    public static ProblemException invalidParameters(List<Fault> faults) {
        return of(HttpStatus.BAD_REQUEST, "invalid-parameter", title("The request", faults.size()), faults);
    }

    static String title(String what, int faults) {
        return what + (faults == 1 ? " has a fault" : " has " + faults + " faults");
    }

    public HttpStatus status() {
        return status;
    }

    /** The type's name without {@value Problem#TYPE_PREFIX}. */
    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    public @Nullable String detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
