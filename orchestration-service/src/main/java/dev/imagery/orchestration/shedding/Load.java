package dev.imagery.orchestration.shedding;

import jakarta.servlet.ServletException;
import java.io.IOException;

/** Whether a visit came in beyond the concurrency limit. */
public final class Load {

    private static final ScopedValue<Boolean> HIGH = ScopedValue.newInstance();

    private Load() {}

    /** A visit that is being answered. */
    interface Visit {
        void run() throws ServletException, IOException;
    }

    /** If so, it is answered from what is at hand, and waits for nobody. */
    public static boolean isHigh() {
        return HIGH.isBound();
    }

    /** Answers a visit from what is at hand. */
    static void high(Visit visit) throws ServletException, IOException {
        try {
            ScopedValue.where(HIGH, true).call(() -> {
                visit.run();
                return true;
            });
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
