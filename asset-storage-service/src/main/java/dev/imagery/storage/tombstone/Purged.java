package dev.imagery.storage.tombstone;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.ObjectKey;
import java.util.List;
import org.springframework.http.HttpStatus;

/** How is answered what may never come back: 410 with a fault for each. */
public final class Purged {

    private static final String CODE = "purged";

    private Purged() {}

    /** An object that was taken down, at a place of the request. */
    public static Fault object(String pointer, ObjectKey key) {
        return Fault.of(pointer, CODE, key.path(), "an object that was not taken down for good");
    }

    /** A render that was taken down, or shows what was. */
    public static Fault render(String pointer, String renderKey) {
        return Fault.of(pointer, CODE, renderKey, "a render that was not taken down for good, as a title of it was");
    }

    /** A title that was taken down. */
    public static Fault title(String pointer, long title) {
        return Fault.of(pointer, CODE, title, "a title that was not taken down for good");
    }

    /** 410 with the first of the faults. */
    public static ProblemException problem(String title, List<Fault> faults) {
        String detail = faults.size() > Faults.LISTED ? "The first %,d are listed.".formatted(Faults.LISTED) : null;
        return ProblemException.of(
                HttpStatus.GONE,
                CODE,
                title,
                detail,
                faults.stream().limit(Faults.LISTED).toList());
    }

    /** @throws ProblemException 410 where there are any faults */
    public static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw problem("What was taken down for good does not come back", faults);
        }
    }
}
