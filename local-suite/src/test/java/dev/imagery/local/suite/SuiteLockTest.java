package dev.imagery.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteLockTest {

    @TempDir
    Path checkout;

    @Test
    void oneSuiteRunsInACheckout() throws Exception {
        SuiteHome home = SuiteHome.in(checkout);
        try (SuiteLock lock = SuiteLock.take(home).orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(SuiteLock.take(home)).isEmpty();
            assertThat(SuiteLock.holder(home)).contains(ProcessHandle.current());
        }
        assertThat(SuiteLock.holder(home)).isEmpty();
        try (SuiteLock again = SuiteLock.take(home).orElseThrow()) {
            assertThat(again).isNotNull();
        }
    }
}
